/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-facts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-event-known.h"
#include "plaza-field-rows.h"
#include "plaza-lines-group.h"
#include "plaza-text-draft.h"
#include "plaza-text-fields.h"
#include "plaza-text-known.h"
#include "plaza-text-labels.h"

/* What it rests on stands for itself; the rest says what kind of text it is. */
static gboolean
text_facts_is_ground (const char *name)
{
  return g_str_equal (name, "source") || g_str_equal (name, "as_of") || g_str_equal (name, "check_on");
}

static GStrv
text_facts_no_known (PlazaCampaign *campaign)
{
  return g_new0 (char *, 1);
}

/* The lists of a text, each with how it is called and what may be in it. */
static const struct
{
  const char      *name, *title, *item, *add;
  PlazaLinesKnown  known;
} lists[] = {
  { "bills", N_("Bills"), N_("Bill"), N_("Add Bill"), plaza_text_known_bills },
  /* Translators: which other talking points a fact backs up. */
  { "backs", N_("Backs Up"), N_("Talking point"), N_("Add Point"), plaza_text_known_points },
  { "contributors", N_("Contributors"), N_("Organization"), N_("Add Organization"), plaza_text_known_contributors },
  { "links", N_("Links"), N_("Link"), N_("Add Link"), text_facts_no_known },
  /* Translators: which officials co-sponsor a bill. */
  { "joined", N_("Who Joined"), N_("Official"), N_("Add Official"), plaza_event_known_officials },
};

static GtkWidget *
text_facts_list_new (PlazaDraft *draft,
                     const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return plaza_lines_group_new (plaza_draft_get_field (draft, name), _(lists[i].title), _(lists[i].item), _(lists[i].add),
                                    lists[i].known, plaza_draft_get_campaign (draft));

  g_return_val_if_reached (NULL);
}

static char *
text_facts_say_theme (PlazaCampaign *campaign,
                      const char    *id)
{
  const PlazaTheme *theme = *id != '\0' ? plaza_campaign_find_theme (campaign, id) : NULL;

  return theme != NULL ? g_strdup (plaza_texts_get_or (theme->labels, plaza_language_of_ui (), id)) : plaza_text_label_choice ("theme", id);
}

static void
text_facts_add_choice (AdwPreferencesGroup   *group,
                       PlazaDraft            *draft,
                       const PlazaRecordType *type,
                       const char            *name)
{
  PlazaCampaign *campaign = plaza_draft_get_campaign (draft);
  GStrv nicks = plaza_text_label_nicks (campaign, type, name);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    gtk_string_list_take (labels, g_str_equal (name, "theme") ? text_facts_say_theme (campaign, nicks[i])
                                                              : plaza_text_label_choice (name, nicks[i]));
  plaza_field_rows_add_choice_of (group, draft, name, plaza_text_label_field (name), nicks, labels, NULL);
}

static void
text_facts_add_row (AdwPreferencesGroup   *group,
                    PlazaDraft            *draft,
                    const PlazaRecordType *type,
                    const PlazaTextField  *field)
{
  if (field->form == PLAZA_TEXT_CHOICE)
    text_facts_add_choice (group, draft, type, field->name);
  else
    plaza_field_rows_add_text (group, draft, field->name, plaza_text_label_field (field->name));
}

/* Two groups side by side, or the only one of them. */
static void
text_facts_add_pair (GtkBox    *box,
                     GPtrArray *pairs,
                     GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i += 2)
    {
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

      gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
      gtk_box_append (GTK_BOX (pair), g_ptr_array_index (groups, i));
      if (i + 1 < groups->len)
        gtk_box_append (GTK_BOX (pair), g_ptr_array_index (groups, i + 1));
      gtk_box_append (box, pair);
      g_ptr_array_add (pairs, pair);
    }
}

static AdwPreferencesGroup *
text_facts_need (GPtrArray            *groups,
                 AdwPreferencesGroup **group,
                 const char           *title)
{
  if (*group == NULL)
    {
      *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
      g_ptr_array_add (groups, *group);
    }

  return *group;
}

/**
 * plaza_text_facts_add:
 * @box: where it stands at the end
 * @pairs: (element-type GtkBox): where boxes are put that stand side by side where there is room
 * @draft: a #PlazaTextDraft
 *
 * Adds what is the same in all languages: what kind of text it is, and what it rests on.
 */
void
plaza_text_facts_add (GtkBox     *box,
                      GPtrArray  *pairs,
                      PlazaDraft *draft)
{
  const PlazaRecordType *type = plaza_text_draft_get_item (PLAZA_TEXT_DRAFT (draft))->type;
  g_autoptr(GPtrArray) groups = g_ptr_array_new ();
  g_autoptr(GPtrArray) last = g_ptr_array_new ();
  AdwPreferencesGroup *kind = NULL;
  AdwPreferencesGroup *ground = NULL;
  guint n_fields;
  const PlazaTextField *fields = plaza_text_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].form == PLAZA_TEXT_LINES)
      g_ptr_array_add (last, text_facts_list_new (draft, fields[i].name));
    else if (text_facts_is_ground (fields[i].name))
      text_facts_add_row (text_facts_need (groups, &ground, _("What It Rests On")), draft, type, &fields[i]);
    else if (!plaza_text_field_is_text (type, &fields[i]))
      text_facts_add_row (text_facts_need (groups, &kind, _("What It Is")), draft, type, &fields[i]);

  g_ptr_array_extend (groups, last, NULL, NULL);
  text_facts_add_pair (box, pairs, groups);
}
