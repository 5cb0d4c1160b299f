/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-row.h"

#include <glib/gi18n.h>

#include "plaza-minutes-bar.h"
#include "plaza-part-draft.h"
#include "plaza-part-form.h"
#include "plaza-point-age.h"
#include "plaza-point-view.h"
#include "plaza-window-read-only.h"
#include "plaza-wording-sheet.h"
#include "plaza-wording.h"

struct _PlazaSheetRow
{
  GtkListBoxRow   parent_instance;

  GtkWidget      *handle;
  GtkLabel       *number;
  GtkWidget      *main;
  GtkLabel       *title;
  GtkLabel       *line;
  GtkWidget      *beside;      /* who and how long: beside the title, or below it */
  GtkWidget      *who;
  GtkWidget      *role_box;
  GtkWidget      *dot;
  GtkLabel       *role;
  GtkLabel       *speaker;
  GtkWidget      *stepper;
  GtkWidget      *shorter;
  GtkLabel       *minutes;
  GtkWidget      *longer;
  GtkImage       *arrow;
  GtkButton      *remove;
  GtkRevealer    *revealer;

  PlazaSheet     *sheet;
  PlazaSheetItem *item;
  PlazaPartForm  *form;        /* while it is open; borrowed */
  char           *language;
  char           *place;       /* "1 of 6", for a screen reader */
  char           *clock;       /* when it begins; NULL where that is not known */
  gboolean        is_programme;
  gboolean        narrow;
  double          grip_x;
  double          grip_y;
};

G_DEFINE_FINAL_TYPE (PlazaSheetRow, plaza_sheet_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  REMOVE,
  MINUTES,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_clicked_cb (PlazaSheetRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
shorter_cb (PlazaSheetRow *self)
{
  g_signal_emit (self, signals[MINUTES], 0, MAX (plaza_sheet_item_get_minutes (self->item) - 1, 0));
}

static void
longer_cb (PlazaSheetRow *self)
{
  g_signal_emit (self, signals[MINUTES], 0, plaza_sheet_item_get_minutes (self->item) + 1);
}

/* A click into the text selects words; it must not close the row. */
static void
text_pressed_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
revealed_cb (PlazaSheetRow *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_revealer_set_child (self->revealer, NULL);
}

static GdkContentProvider *
sheet_row_drag_prepare_cb (PlazaSheetRow *self,
                           double         x,
                           double         y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);

  if (gtk_widget_compute_point (self->handle, GTK_WIDGET (self), &point, &point))
    {
      self->grip_x = point.x;
      self->grip_y = point.y;
    }

  return gdk_content_provider_new_typed (PLAZA_TYPE_SHEET_ITEM, self->item);
}

/* What is dragged is a row of its own, with the ground that the list gives it. */
static void
sheet_row_drag_begin_cb (PlazaSheetRow *self,
                         GdkDrag       *drag)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = plaza_sheet_row_new (self->sheet, self->item, self->language);

  gtk_label_set_label (PLAZA_SHEET_ROW (row)->number, gtk_label_get_label (self->number));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (PLAZA_SHEET_ROW (row)->main),
                                  gtk_orientable_get_orientation (GTK_ORIENTABLE (self->main)));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), list);
  gdk_drag_set_hotspot (drag, self->grip_x, self->grip_y);

  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
sheet_row_drag_end_cb (PlazaSheetRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

/* ---- What it says ---- */

static char *
sheet_row_make_title (PlazaSheetRow *self)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (self->item);
  const PlazaSheetLine *line = plaza_sheet_item_get_line (self->item);

  /* A fact's headline is a figure, which says nothing without what it is of. */
  if (point != NULL && plaza_texts_get_exact (line->titles, self->language) == NULL)
    return plaza_point_view_title (point, self->language);

  return g_strdup (plaza_wording_part_title (NULL, self->item, self->language));
}

static char *
sheet_row_make_line (PlazaSheetRow *self)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (self->item);
  const PlazaSheetLine *line = plaza_sheet_item_get_line (self->item);
  g_autofree char *age = point != NULL ? plaza_point_age_words (point) : NULL;
  /* In a narrow window a time has no column of its own. */
  g_autoptr(GString) words = g_string_new (self->narrow ? self->clock : NULL);

  /* What has no title of its own is called by what it is. */
  if (point != NULL)
    plaza_text_append (words, " · ", plaza_point_view_kind (point));
  else if (!g_str_equal (plaza_wording_line_kind (NULL, line->kind), gtk_label_get_label (self->title)))
    plaza_text_append (words, " · ", plaza_wording_line_kind (NULL, line->kind));
  plaza_text_append (words, " · ", age);
  if (plaza_sheet_line_is_stale (line, point, self->language))
    /* Translators: of a talking point that the team has own words for, written before the point was changed. */
    plaza_text_append (words, " · ", _("The point has changed since"));
  else if (plaza_wording_part_words (self->item, self->language) != NULL)
    plaza_text_append (words, " · ", _("In your own words"));

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
sheet_row_show_who (PlazaSheetRow *self)
{
  static const char * const css_classes[PLAZA_N_MINUTES] = { "around", "stories", "points", "key-asks" };
  const char *speaker = plaza_sheet_item_get_line (self->item)->speaker;
  g_autofree char *role = plaza_wording_role_of (NULL, self->item, self->is_programme);

  for (guint i = 0; i < PLAZA_N_MINUTES; i++)
    gtk_widget_remove_css_class (self->dot, css_classes[i]);
  gtk_widget_add_css_class (self->dot, css_classes[plaza_minutes_bar_of (self->item)]);
  gtk_label_set_text (self->role, role != NULL ? role : "");
  gtk_widget_set_visible (self->role_box, role != NULL);
  /* Translators: nobody is to speak yet in that part of a meeting. */
  gtk_label_set_text (self->speaker, speaker != NULL ? speaker : _("Nobody yet"));
  if (speaker != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->speaker), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->speaker), "dimmed");
}

/* @name: (transfer full) */
static void
sheet_row_name (GtkWidget *button,
                char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

static void
sheet_row_describe (PlazaSheetRow *self)
{
  g_autoptr(GString) words = g_string_new (self->place);

  plaza_text_append (words, ", ", self->narrow ? NULL : self->clock);
  plaza_text_append (words, ", ", gtk_label_get_label (self->line));
  plaza_text_append (words, ", ", gtk_label_get_text (self->role));
  plaza_text_append (words, ", ", gtk_label_get_text (self->speaker));
  plaza_text_append (words, ", ", gtk_label_get_label (self->minutes));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
sheet_row_update_cb (PlazaSheetRow *self)
{
  g_autofree char *title = sheet_row_make_title (self);
  g_autofree char *line = NULL;
  g_autofree char *minutes = plaza_wording_minutes (NULL, plaza_sheet_item_get_minutes (self->item));

  gtk_label_set_label (self->title, title);
  line = sheet_row_make_line (self);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  if (plaza_sheet_item_get_point (self->item) != NULL)
    plaza_point_view_mark_age (self->line, plaza_sheet_item_get_point (self->item));
  gtk_label_set_label (self->minutes, minutes);
  sheet_row_show_who (self);
  sheet_row_name (GTK_WIDGET (self->remove), g_strdup_printf (_("Take “%s” off the sheet"), title));
  /* Translators: names of buttons for a screen reader; %s is a part of a meeting. */
  sheet_row_name (self->shorter, g_strdup_printf (_("A minute less for “%s”"), title));
  sheet_row_name (self->longer, g_strdup_printf (_("A minute more for “%s”"), title));
  sheet_row_describe (self);
}

/* A column for who it is, and one for the time; where there is no room, who it is stands below the title. */
static void
sheet_row_arrange (PlazaSheetRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->main), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->beside, self->narrow ? -1 : 272, -1);
  gtk_widget_set_size_request (self->who, self->narrow ? -1 : 132, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->number), !self->narrow || self->clock == NULL);
}

/* ---- Opened ---- */

/* What the point says itself, below the form in which it can be said otherwise. */
static GtkWidget *
sheet_row_make_content (PlazaSheetRow *self)
{
  PlazaCampaign *campaign = plaza_sheet_get_campaign (self->sheet);
  const PlazaPoint *point = plaza_sheet_item_get_point (self->item);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr(PlazaDraft) draft =
    plaza_part_draft_new (campaign, plaza_sheet_get_event (self->sheet), plaza_sheet_item_get_line (self->item)->part,
                          self->language, self->is_programme);

  self->form = PLAZA_PART_FORM (plaza_part_form_new (draft));
  plaza_window_read_only_mark (GTK_WIDGET (self->form), campaign);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  if (point != NULL)
    gtk_box_append (GTK_BOX (box), plaza_point_view_new (campaign, point, self->language));
  gtk_widget_add_css_class (box, "part");
  g_object_add_weak_pointer (G_OBJECT (self->form), (gpointer *) &self->form);

  return box;
}

static void
plaza_sheet_row_dispose (GObject *object)
{
  PlazaSheetRow *self = PLAZA_SHEET_ROW (object);

  g_clear_weak_pointer (&self->form);
  g_clear_object (&self->sheet);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_SHEET_ROW);

  G_OBJECT_CLASS (plaza_sheet_row_parent_class)->dispose (object);
}

static void
plaza_sheet_row_finalize (GObject *object)
{
  g_free (PLAZA_SHEET_ROW (object)->language);
  g_free (PLAZA_SHEET_ROW (object)->place);
  g_free (PLAZA_SHEET_ROW (object)->clock);

  G_OBJECT_CLASS (plaza_sheet_row_parent_class)->finalize (object);
}

static void
plaza_sheet_row_class_init (PlazaSheetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_sheet_row_dispose;
  object_class->finalize = plaza_sheet_row_finalize;

  signals[REMOVE] =
    g_signal_new ("remove", PLAZA_TYPE_SHEET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MINUTES] =
    g_signal_new ("minutes", PLAZA_TYPE_SHEET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/sheet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, handle);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, number);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, main);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, beside);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, who);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, role_box);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, dot);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, role);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, stepper);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, shorter);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, longer);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, remove);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shorter_cb);
  gtk_widget_class_bind_template_callback (widget_class, longer_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
plaza_sheet_row_init (PlazaSheetRow *self)
{
  GtkDragSource *source = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (sheet_row_drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (sheet_row_drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (sheet_row_drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * plaza_sheet_row_new:
 * @sheet: on which the part is
 * @item: the part
 * @language: the content language
 */
GtkWidget *
plaza_sheet_row_new (PlazaSheet     *sheet,
                     PlazaSheetItem *item,
                     const char     *language)
{
  PlazaSheetRow *self = g_object_new (PLAZA_TYPE_SHEET_ROW, NULL);
  PlazaCampaign *campaign = plaza_sheet_get_campaign (sheet);

  self->sheet = g_object_ref (sheet);
  self->item = g_object_ref (item);
  self->language = g_strdup (language);
  g_signal_connect_object (item, "changed", G_CALLBACK (sheet_row_update_cb), self, G_CONNECT_SWAPPED);
  sheet_row_update_cb (self);
  plaza_window_read_only_mark (GTK_WIDGET (self->remove), campaign);
  plaza_window_read_only_mark (self->handle, campaign);
  plaza_window_read_only_mark (self->shorter, campaign);
  plaza_window_read_only_mark (self->longer, campaign);

  return GTK_WIDGET (self);
}

PlazaSheetItem *
plaza_sheet_row_get_item (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), NULL);

  return self->item;
}

const char *
plaza_sheet_row_get_title (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), NULL);

  return gtk_label_get_label (self->title);
}

/**
 * plaza_sheet_row_set_place:
 * @place: where the part stands; its clock time is shown in place of its number, where it is known
 */
void
plaza_sheet_row_set_place (PlazaSheetRow         *self,
                           const PlazaSheetPlace *place)
{
  int clock;
  g_autofree char *digits = NULL;

  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  clock = plaza_sheet_times_clock (place->times, place->minutes);
  digits = g_strdup_printf ("%u", place->number);
  g_free (self->clock);
  self->clock = clock != PLAZA_TIME_UNKNOWN ? plaza_wording_time (NULL, clock) : NULL;
  gtk_label_set_label (self->number, self->clock != NULL ? self->clock : digits);
  gtk_label_set_width_chars (self->number, self->clock != NULL ? 8 : 2);
  g_free (self->place);
  /* Translators: the place of a point on the sheet, for a screen reader. */
  self->place = g_strdup_printf (_("%1$u of %2$u"), place->number, place->of);
  self->is_programme = place->times->is_programme;
  sheet_row_arrange (self);
  sheet_row_update_cb (self);
}

/**
 * plaza_sheet_row_set_narrow:
 * @narrow: whether there is no room for all of it beside each other
 */
void
plaza_sheet_row_set_narrow (PlazaSheetRow *self,
                            gboolean       narrow)
{
  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  self->narrow = narrow;
  sheet_row_arrange (self);
  sheet_row_update_cb (self);
}

gboolean
plaza_sheet_row_get_open (PlazaSheetRow *self)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * plaza_sheet_row_set_open:
 * @open: whether all of the part is to be read, and can be changed
 * @animate: whether it unfolds before the reader's eyes
 */
void
plaza_sheet_row_set_open (PlazaSheetRow *self,
                          gboolean       open,
                          gboolean       animate)
{
  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  if (open == plaza_sheet_row_get_open (self))
    return;

  if (open)
    gtk_revealer_set_child (self->revealer, sheet_row_make_content (self));
  gtk_revealer_set_transition_duration (self->revealer, animate ? 250 : 0);
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/**
 * plaza_sheet_row_edit:
 *
 * Opens it, with the keyboard where its title is typed.
 */
void
plaza_sheet_row_edit (PlazaSheetRow *self)
{
  g_return_if_fail (PLAZA_IS_SHEET_ROW (self));

  plaza_sheet_row_set_open (self, TRUE, FALSE);
  plaza_form_section_ask (PLAZA_FORM_SECTION (self->form), "title");
}

/**
 * plaza_sheet_row_save:
 *
 * Saves what was typed a moment ago, before somebody prints it.
 *
 * Returns: whether the campaign has it now
 */
gboolean
plaza_sheet_row_save (PlazaSheetRow  *self,
                      GError        **error)
{
  g_return_val_if_fail (PLAZA_IS_SHEET_ROW (self), FALSE);

  return self->form == NULL || plaza_form_section_apply (PLAZA_FORM_SECTION (self->form), error);
}
