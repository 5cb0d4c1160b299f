/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-total.h"

#include <glib/gi18n.h>

#include "plaza-minutes-bar.h"
#include "plaza-sheet-edit.h"
#include "plaza-window-read-only.h"
#include "plaza-wording-sheet.h"
#include "plaza-wording.h"

struct _PlazaSheetTotal
{
  GtkBox           parent_instance;

  GtkLabel        *minutes;
  GtkWidget       *choose;
  GtkLabel        *left;
  PlazaMinutesBar *bar;
  AdwWrapBox      *legend;
  GtkWidget       *entries[PLAZA_N_MINUTES];  /* of the legend */
  AdwComboRow     *slots;
  AdwSwitchRow    *chosen;
  AdwSpinRow      *length;

  PlazaSheet      *sheet;
  PlazaEvent      *event;      /* that it is for; nullable */
};

G_DEFINE_FINAL_TYPE (PlazaSheetTotal, plaza_sheet_total, GTK_TYPE_BOX)

static PlazaSheetTimes
sheet_total_get_times (PlazaSheetTotal       *self,
                       const PlazaEventSheet *record)
{
  return plaza_sheet_times_of (record, self->event != NULL ? plaza_event_get_record (self->event) : NULL);
}

static gboolean
sheet_total_has (PlazaSheetTotal *self,
                 PlazaMinutes     minutes)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sheet)); i++)
    {
      g_autoptr(PlazaSheetItem) item = g_list_model_get_item (G_LIST_MODEL (self->sheet), i);

      if (plaza_minutes_bar_of (item) == minutes)
        return TRUE;
    }

  return FALSE;
}

static void
sheet_total_update_cb (PlazaSheetTotal *self)
{
  PlazaSheetTimes times = sheet_total_get_times (self, plaza_sheet_get_record (self->sheet));
  int all = plaza_sheet_count_minutes (self->sheet);
  gboolean fits = all < times.length || (times.is_programme && all == times.length);
  g_autofree char *minutes = plaza_wording_sheet_total (NULL, all, &times);
  g_autofree char *left = plaza_wording_sheet_left (NULL, all, &times);

  gtk_label_set_label (self->minutes, minutes);
  gtk_label_set_label (self->left, left);
  gtk_widget_remove_css_class (GTK_WIDGET (self->left), fits ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->left), fits ? "success" : "warning");
  plaza_minutes_bar_set_length (self->bar, times.length);
  for (guint i = 0; i < PLAZA_N_MINUTES; i++)
    gtk_widget_set_visible (self->entries[i], sheet_total_has (self, i));
}

/* What the colours of the bar mean, of those that it has. */
static void
sheet_total_fill_legend (PlazaSheetTotal *self)
{
  static const struct { const char *css_class, *label; } entries[PLAZA_N_MINUTES] = {
    [PLAZA_MINUTES_FRAME] = { "around", N_("Opening, closing, own parts") },
    [PLAZA_MINUTES_STORIES] = { "stories", N_("Personal stories") },
    [PLAZA_MINUTES_POINTS] = { "points", N_("Issues and facts") },
    [PLAZA_MINUTES_ASKS] = { "key-asks", N_("Key Asks") },
  };

  for (guint i = 0; i < PLAZA_N_MINUTES; i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *label = gtk_label_new (_(entries[i].label));

      gtk_widget_add_css_class (dot, "minutes-dot");
      gtk_widget_add_css_class (dot, entries[i].css_class);
      gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (entry), dot);
      gtk_box_append (GTK_BOX (entry), label);
      adw_wrap_box_append (self->legend, entry);
      self->entries[i] = entry;
    }
}

/* ---- How long it is ---- */

/* The event's timeslots of which the start is known: only from those can be counted. */
static GPtrArray *
sheet_total_list_slots (PlazaSheetTotal *self)
{
  GPtrArray *all = plaza_event_get_record (self->event)->timeslots, *slots = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (((const PlazaTimeslot *) g_ptr_array_index (all, i))->start != PLAZA_TIME_UNKNOWN)
      g_ptr_array_add (slots, g_ptr_array_index (all, i));

  return slots;
}

static char *
sheet_total_slot_words (const PlazaTimeslot *slot)
{
  g_autofree char *day = slot->date != NULL ? plaza_wording_day_short (NULL, slot->date) : NULL;
  g_autofree char *time = plaza_wording_time_range (NULL, slot->start, slot->end);
  g_autoptr(GString) words = g_string_new (slot->label);

  plaza_text_append (words, ", ", day);
  plaza_text_append (words, ", ", time);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
sheet_total_fill_slots (PlazaSheetTotal       *self,
                        const PlazaSheetTimes *times)
{
  g_autoptr(GPtrArray) slots = sheet_total_list_slots (self);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      gtk_string_list_take (labels, sheet_total_slot_words (g_ptr_array_index (slots, i)));
      if (g_ptr_array_index (slots, i) == times->slot)
        selected = i;
    }

  adw_combo_row_set_model (self->slots, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->slots, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->slots), slots->len > 1);
}

/* What it would be without another length, so that one sees what that replaces. */
static void
sheet_total_describe (PlazaSheetTotal       *self,
                      const PlazaSheetTimes *times)
{
  g_autofree char *words =
    g_strdup_printf (times->from == PLAZA_LENGTH_TIMESLOT
                     ? ngettext ("The event’s time says %d minute", "The event’s time says %d minutes", times->length)
                     : ngettext ("Nobody said how long it is: %d minute is usual",
                                 "Nobody said how long it is: %d minutes are usual", times->length), times->length);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->chosen), words);
}

static void
shown_cb (PlazaSheetTotal *self)
{
  const PlazaEventSheet *record = plaza_sheet_get_record (self->sheet);
  g_autoptr(PlazaEventSheet) unchosen = record != NULL ? plaza_record_copy (&plaza_event_sheet_type, record) : NULL;
  PlazaSheetTimes times = sheet_total_get_times (self, record), usual;

  if (unchosen != NULL)
    unchosen->minutes = -1;
  usual = sheet_total_get_times (self, unchosen);
  sheet_total_fill_slots (self, &times);
  sheet_total_describe (self, &usual);
  adw_switch_row_set_active (self->chosen, times.from == PLAZA_LENGTH_CHOSEN);
  adw_spin_row_set_value (self->length, times.length);
  gtk_widget_set_visible (GTK_WIDGET (self->length), times.from == PLAZA_LENGTH_CHOSEN);
}

static void
chosen_cb (PlazaSheetTotal *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->length), adw_switch_row_get_active (self->chosen));
}

static void
closed_cb (PlazaSheetTotal *self)
{
  const PlazaEventSheet *record = plaza_sheet_get_record (self->sheet);
  PlazaSheetTimes times = sheet_total_get_times (self, record);
  g_autoptr(GPtrArray) slots = sheet_total_list_slots (self);
  guint selected = adw_combo_row_get_selected (self->slots);
  int minutes = adw_switch_row_get_active (self->chosen) ? (int) adw_spin_row_get_value (self->length) : -1;

  if (selected < slots->len && g_ptr_array_index (slots, selected) != times.slot)
    plaza_sheet_edit_set_timeslot (GTK_WIDGET (self), self->sheet, ((const PlazaTimeslot *) g_ptr_array_index (slots, selected))->id);
  if (minutes != (record != NULL ? record->minutes : -1))
    plaza_sheet_edit_set_length (GTK_WIDGET (self), self->sheet, minutes);
}

static void
sheet_total_let_go (PlazaSheetTotal *self)
{
  if (self->sheet != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet, self);
  g_clear_object (&self->sheet);
}

static void
plaza_sheet_total_dispose (GObject *object)
{
  PlazaSheetTotal *self = PLAZA_SHEET_TOTAL (object);

  sheet_total_let_go (self);
  g_clear_object (&self->event);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_SHEET_TOTAL);

  G_OBJECT_CLASS (plaza_sheet_total_parent_class)->dispose (object);
}

static void
plaza_sheet_total_class_init (PlazaSheetTotalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_sheet_total_dispose;

  g_type_ensure (PLAZA_TYPE_MINUTES_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/sheet-total.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, minutes);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, choose);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, left);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, bar);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, legend);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, slots);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, chosen);
  gtk_widget_class_bind_template_child (widget_class, PlazaSheetTotal, length);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
plaza_sheet_total_init (PlazaSheetTotal *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sheet_total_fill_legend (self);
}

/**
 * plaza_sheet_total_set:
 * @sheet: of which to say how long it takes
 * @event: (nullable): what it is for, which says how long it is
 */
void
plaza_sheet_total_set (PlazaSheetTotal *self,
                       PlazaSheet      *sheet,
                       PlazaEvent      *event)
{
  g_return_if_fail (PLAZA_IS_SHEET_TOTAL (self));
  g_return_if_fail (PLAZA_IS_SHEET (sheet));

  g_object_ref (sheet);
  sheet_total_let_go (self);
  self->sheet = sheet;
  g_set_object (&self->event, event);
  plaza_minutes_bar_set_sheet (self->bar, sheet);
  g_signal_connect_object (sheet, "items-changed", G_CALLBACK (sheet_total_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sheet, "changed", G_CALLBACK (sheet_total_update_cb), self, G_CONNECT_SWAPPED);
  /* The campaign's own sheet is for no meeting in particular. */
  gtk_widget_set_visible (self->choose, event != NULL);
  plaza_window_read_only_mark (self->choose, plaza_sheet_get_campaign (sheet));
  sheet_total_update_cb (self);
}
