/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screens-views-private.h"

#include <adwaita.h>

#include "plaza-edit.h"
#include "plaza-handout-age.h"
#include "plaza-texts-dialog-private.h"

/* Returns: the draft in the editor that is opened */
static PlazaDraft *
edit_text (PlazaWindow *window,
           const char  *name)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-text", "s", name);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  return plaza_texts_dialog_get_draft (PLAZA_TEXTS_DIALOG (dialog));
}

static void
edit_texts (PlazaWindow *window)
{
  edit_text (window, "point/power-of-the-purse");
}

/* What is spelled wrong in each language. */
static void
edit_misspelt (PlazaWindow *window)
{
  PlazaDraft *draft = edit_text (window, "point/power-of-the-purse");

  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.en"), "The powr of the purse is **yours**: use it. See https://example.org/purse");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.es"), "El poder del presupesto es **suyo**: úselo. Vea https://example.org/purse");
}

static void
edit_section (PlazaWindow *window)
{
  edit_text (window, "guide/prayer-vigil/call-together");
}

static void
edit_message (PlazaWindow *window)
{
  edit_text (window, "message/my-america");
}

static void
commit_record (PlazaWindow *window,
               PlazaThing   thing,
               const char  *uid,
               gpointer     after)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (edits, plaza_edit_new (thing, uid, PLAZA_REVISION_ANY, after));
  g_assert_true (plaza_campaign_commit (plaza_asked_get_campaign (plaza_window_get_asked (window)), "edit-campaign", edits, &error));
}

/* A campaign that has Arabic too, and begins to be translated. */
static void
edit_arabic (PlazaWindow *window)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (plaza_asked_get_campaign (plaza_window_get_asked (window)));
  PlazaCampaignRecord *after = plaza_record_copy (&plaza_campaign_record_type, record);
  PlazaDraft *draft;

  g_strfreev (after->languages);
  after->languages = g_strdupv ((char *[]) { (char *) "en", (char *) "es", (char *) "ar", NULL });
  commit_record (window, PLAZA_THING_CAMPAIGN, "", after);
  draft = edit_text (window, "point/family-unity");
  gtk_widget_activate_action (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
                              "texts.language", "s", "ar");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "headlines.ar"), "حافظوا على وحدة العائلات");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.ar"), "نطلب **دعمكم** لقانون H.R. 724.");
}

/* One is to be checked, and one says of when it is. */
static void
age_points (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  PlazaPoint *due = plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (campaign, "co-sponsor"));
  PlazaPoint *fresh = plaza_record_copy (&plaza_point_type, plaza_campaign_find_point (campaign, "speak-out"));

  g_set_str (&due->check_on, "2017-02-12");
  g_set_str (&fresh->as_of, "2017-02-07");
  commit_record (window, PLAZA_THING_POINT, due->id, due);
  commit_record (window, PLAZA_THING_POINT, fresh->id, fresh);
}

static void
age_handout (PlazaWindow *window)
{
  PlazaCampaign *campaign = plaza_asked_get_campaign (plaza_window_get_asked (window));
  g_autoptr(PlazaHandoutOptions) options = plaza_handout_options_new ();

  plaza_handout_age_printed (campaign, NULL, options);
  age_points (window);
}

static void
edit_bill (PlazaWindow *window)
{
  edit_text (window, "bill/hr-724");
}

static void
begin_point (PlazaWindow *window)
{
  AdwDialog *dialog;

  edit_text (window, "point/co-sponsor");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.add", "s", "point");
}

/* What cannot be saved, and what another program wrote meanwhile. */
static void
edit_text_wrongly (PlazaWindow *window)
{
  PlazaDraft *draft = edit_text (window, "point/power-of-the-purse");
  PlazaDraftField *headline = plaza_draft_get_field (draft, "headlines.en");
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  plaza_draft_field_set_text (headline, "Use the power of the purse");
  plaza_draft_field_take (headline, "Fund welcome, not walls");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bodies.es"), "Uno\n\n![una foto](https://example.org/foto.png)");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "bills"), "H.R. 999");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "check_on"), "some day");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.save", NULL);
}

/* The original became another after it was translated, and is to be looked at again. */
static void
edit_outdated (PlazaWindow *window)
{
  PlazaDraft *draft = edit_text (window, "point/power-of-the-purse");
  PlazaDraftField *body = plaza_draft_get_field (draft, "bodies.en");
  g_autofree char *more = g_strconcat (plaza_draft_field_get_text (body), " Fund it, and fund it well.", NULL);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  plaza_draft_field_set_text (body, more);
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "as_of"), "2017-02-07");
  plaza_draft_field_set_text (plaza_draft_get_field (draft, "check_on"), "2017-02-12");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "texts.save", NULL);
}

static const Screen views[] = {
  { "texts", "talking-points", edit_texts },
  { "texts-spelling", "talking-points", edit_misspelt },
  { "texts-section", "toolkit", edit_section },
  { "texts-message", "toolkit", edit_message },
  { "texts-wrong", "talking-points", edit_text_wrongly },
  { "texts-outdated", "talking-points", edit_outdated },
  { "texts-bill", "talking-points", edit_bill },
  { "texts-arabic", "talking-points", edit_arabic },
  { "points-due", "talking-points", age_points },
  { "handouts-due", "handouts", age_handout },
  { "texts-new", "talking-points", begin_point },
};

const Screen *
screens_list_texts_views (gsize *n_screens)
{
  *n_screens = G_N_ELEMENTS (views);
  return views;
}
