/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-points-page.h"

#include <glib/gi18n.h>

#include "plaza-handout-saved.h"
#include "plaza-language-toggle.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-points-library.h"
#include "plaza-sheet-print.h"
#include "plaza-sheet-view.h"

struct _PlazaPointsPage
{
  PlazaViewPage            parent_instance;

  AdwViewStack        *stack;
  AdwViewStackPage    *sheet_page;
  PlazaLanguageToggle *language;
  PlazaPointsLibrary  *library;
  PlazaSheetView      *sheet;
  PlazaSheet          *points;    /* those chosen for the event, or for none */
  char                *selected;  /* uid of the event that is selected in the list; nullable */
  gboolean             anew;      /* whether that is another one since this was shown last */
};

G_DEFINE_FINAL_TYPE (PlazaPointsPage, plaza_points_page, PLAZA_TYPE_VIEW_PAGE)

static const char *
points_page_get_language (PlazaPointsPage *self)
{
  return plaza_opened_get_language (plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self)));
}

/* In which languages the sheet prints: that of the page, or both. */
static char *
points_page_dup_languages (PlazaPointsPage *self)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)));

  return plaza_language_toggle_get_both (self->language) ? g_strjoinv (",", record->languages) : g_strdup (points_page_get_language (self));
}

static void
points_page_both_changed_cb (PlazaPointsPage *self)
{
  g_autofree char *languages = points_page_dup_languages (self);

  plaza_sheet_view_set_languages (self->sheet, languages);
}

static void
points_page_language_changed_cb (PlazaPointsPage *self)
{
  plaza_points_library_set (self->library, self->points, points_page_get_language (self));
  plaza_sheet_view_set (self->sheet, self->points, points_page_get_language (self));
  points_page_both_changed_cb (self);
}

static void
points_page_sheet_changed_cb (PlazaPointsPage *self)
{
  adw_view_stack_page_set_badge_number (self->sheet_page, g_list_model_get_n_items (G_LIST_MODEL (self->points)));
}

/* The handouts are for the same event as the sheet: whichever page chose it. */
static void
points_page_event_changed_cb (PlazaPointsPage *self)
{
  PlazaEvent *event = plaza_printed_get_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)));

  plaza_sheet_set_event (self->points, event != NULL ? plaza_event_get_uid (event) : NULL);
  plaza_sheet_view_set_event (self->sheet, event);
}

static void
event_picked_cb (PlazaPointsPage *self,
                 PlazaEvent      *event)
{
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  g_autoptr(GError) error = NULL;

  if (!plaza_handout_saved_set (campaign, "event", event != NULL ? plaza_event_get_uid (event) : NULL, &error))
    plaza_notice_show (GTK_WIDGET (self->sheet), error->message);
  plaza_printed_set_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)), event);
}

/* The one chosen before the program was last closed, where none has been chosen since. */
static void
points_page_take_saved_event (PlazaPointsPage *self)
{
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  PlazaPrinted *printed = plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self));
  const char *uid = plaza_handout_saved_get (campaign, "event");
  g_autoptr(PlazaEvent) event = NULL;

  if (uid == NULL || plaza_printed_get_event (printed) != NULL)
    return;

  event = plaza_campaign_find_event (campaign, uid, NULL);
  plaza_printed_set_event (printed, event);
}

/* The same event is another object where it was changed. */
static void
points_page_event_selected_cb (PlazaPointsPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self)));

  self->anew |= g_set_str (&self->selected, event != NULL ? plaza_event_get_uid (event) : NULL);
}

/* Who selects an event in the list and comes here means that one; what is chosen here stays until they select another. */
static void
points_page_take_selected_event (PlazaPointsPage *self)
{
  PlazaEvent *event = plaza_opened_get_event (plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self)));

  if (self->anew && event != NULL)
    plaza_printed_set_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)), event);
  self->anew = FALSE;
}

static void
plaza_points_page_follow (PlazaViewPage *page,
                          GPtrArray     *changes)
{
  if (plaza_changes_have (changes, PLAZA_THING_POINT, NULL) || plaza_changes_have (changes, PLAZA_THING_THEME, NULL) ||
      plaza_changes_have (changes, PLAZA_THING_BILL, NULL))
    points_page_language_changed_cb (PLAZA_POINTS_PAGE (page));
}

/* Beside the library, the rows of the sheet have not always room for who speaks. */
static void
stacked_cb (PlazaPointsPage *self)
{
  plaza_sheet_view_set_narrow (self->sheet, TRUE);
}

static void
beside_cb (PlazaPointsPage *self)
{
  plaza_sheet_view_set_narrow (self->sheet, FALSE);
}

static void
narrow_cb (PlazaPointsPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  plaza_sheet_view_set_narrow (self->sheet, TRUE);
}

static void
wide_cb (PlazaPointsPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  plaza_sheet_view_set_narrow (self->sheet, FALSE);
}

static void
points_page_search_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, "library");
  plaza_points_library_find (self->library);
}

/* There are no buttons where there is nothing to print; the keys say why. */
static void
points_page_print_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (widget);
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  PlazaEvent *event = plaza_printed_get_event (plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self)));
  g_autofree char *languages = points_page_dup_languages (self);
  g_autoptr(GError) error = NULL;

  if (!plaza_sheet_view_save (self->sheet, &error))
    plaza_notice_show (GTK_WIDGET (self->library), error->message);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->points)) == 0)
    plaza_notice_show (GTK_WIDGET (self->library), _("Nothing is on the sheet yet."));
  else if (g_str_equal (action, "page.print"))
    plaza_sheet_print (widget, campaign, event, languages);
  else
    plaza_sheet_save (widget, campaign, event, languages);
}

static gboolean
plaza_points_page_begin (PlazaViewPage *page)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (page);

  adw_view_stack_set_visible_child_name (self->stack, "library");

  return plaza_points_library_begin (self->library);
}

static void
plaza_points_page_map (GtkWidget *widget)
{
  points_page_take_selected_event (PLAZA_POINTS_PAGE (widget));

  GTK_WIDGET_CLASS (plaza_points_page_parent_class)->map (widget);
}

static void
plaza_points_page_constructed (GObject *object)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  PlazaOpened *opened = plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self));
  PlazaPrinted *printed = plaza_view_page_get_printed (PLAZA_VIEW_PAGE (self));

  G_OBJECT_CLASS (plaza_points_page_parent_class)->constructed (object);

  self->points = plaza_sheet_new (campaign, NULL);
  plaza_language_toggle_set_languages (self->language,
                                       (const char * const *) plaza_campaign_get_record (campaign)->languages);
  plaza_language_toggle_offer_both (self->language);
  g_object_bind_property (opened, "language", self->language, "language",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (opened, "notify::language", G_CALLBACK (points_page_language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  points_page_language_changed_cb (self);
  g_signal_connect_object (self->language, "notify::both", G_CALLBACK (points_page_both_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->points, "items-changed",
                           G_CALLBACK (points_page_sheet_changed_cb), self, G_CONNECT_SWAPPED);
  points_page_sheet_changed_cb (self);

  points_page_take_saved_event (self);
  g_signal_connect_object (opened, "notify::event", G_CALLBACK (points_page_event_selected_cb), self, G_CONNECT_SWAPPED);
  points_page_event_selected_cb (self);
  g_signal_connect_object (printed, "notify::event", G_CALLBACK (points_page_event_changed_cb), self, G_CONNECT_SWAPPED);
  points_page_event_changed_cb (self);
}

static void
plaza_points_page_dispose (GObject *object)
{
  PlazaPointsPage *self = PLAZA_POINTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_POINTS_PAGE);
  g_clear_object (&self->points);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (plaza_points_page_parent_class)->dispose (object);
}

static void
plaza_points_page_class_init (PlazaPointsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-toolkit.css");
  object_class->constructed = plaza_points_page_constructed;
  object_class->dispose = plaza_points_page_dispose;
  widget_class->map = plaza_points_page_map;
  PLAZA_VIEW_PAGE_CLASS (klass)->begin = plaza_points_page_begin;
  PLAZA_VIEW_PAGE_CLASS (klass)->follow = plaza_points_page_follow;

  g_type_ensure (PLAZA_TYPE_LANGUAGE_TOGGLE);
  g_type_ensure (PLAZA_TYPE_POINTS_LIBRARY);
  g_type_ensure (PLAZA_TYPE_SHEET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/points-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, sheet_page);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, language);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, library);
  gtk_widget_class_bind_template_child (widget_class, PlazaPointsPage, sheet);

  gtk_widget_class_bind_template_callback (widget_class, event_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
  gtk_widget_class_bind_template_callback (widget_class, beside_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, points_page_search_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, points_page_print_action);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, points_page_print_action);
}

static void
plaza_points_page_init (PlazaPointsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
