/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-row.h"

#include <glib/gi18n.h>

#include "plaza-pill.h"
#include "plaza-wording.h"

struct _PlazaReviewRow
{
  AdwBin           parent_instance;

  GtkLabel        *title;
  GtkLabel        *since;
  GtkLabel        *line;
  AdwWrapBox      *pills;
  PlazaReviewItem *item;
  GtkListItem     *list_item;  /* borrowed: they go together */
};

G_DEFINE_FINAL_TYPE (PlazaReviewRow, plaza_review_row, ADW_TYPE_BIN)

static void
review_row_add_pill (PlazaReviewRow *self,
                     GString        *spoken,
                     const char     *text,
                     const char     *icon_name,
                     PlazaPillStyle  style)
{
  adw_wrap_box_append (self->pills, plaza_pill_new (text, icon_name, style));
  plaza_text_append (spoken, ", ", text);
}

static void
review_row_add_pills (PlazaReviewRow *self,
                      GString        *spoken)
{
  const PlazaEventRecord *event = plaza_review_item_get_record (self->item);
  PlazaEventLack lacks = plaza_event_record_lacks (event);
  gboolean likely;

  g_object_get (self->item, "likely", &likely, NULL);
  if (likely)
    review_row_add_pill (self, spoken, _("Likely duplicate"), NULL, PLAZA_PILL_ATTENTION);
  if (plaza_review_item_is_change (self->item))
    /* Translators: on what changes an event that is listed already. */
    review_row_add_pill (self, spoken, _("Change"), NULL, PLAZA_PILL_ACCENT);
  if (event->status == PLAZA_STATUS_CANCELLED)
    review_row_add_pill (self, spoken, _("Cancelled"), NULL, PLAZA_PILL_ATTENTION);
  if ((lacks & PLAZA_LACKS_TIME) != 0)
    review_row_add_pill (self, spoken, _("Time missing"), NULL, PLAZA_PILL_PLAIN);
  if ((lacks & PLAZA_LACKS_ADDRESS) != 0)
    review_row_add_pill (self, spoken, _("Place missing"), NULL, PLAZA_PILL_PLAIN);
  if ((lacks & PLAZA_LACKS_CONTACT) != 0)
    review_row_add_pill (self, spoken, _("Contact missing"), NULL, PLAZA_PILL_PLAIN);
  if (event->attendance == PLAZA_ATTENDANCE_INVITED)
    review_row_add_pill (self, spoken, _("Not open to the public"), "plaza-lock-symbolic", PLAZA_PILL_PLAIN);
}

static char *
review_row_say_line (const PlazaEventRecord *event)
{
  g_autofree char *city = plaza_wording_city (NULL, &event->place);
  g_autoptr(GString) line = g_string_new (NULL);

  plaza_text_append (line, " · ", city);
  if (event->lead_organizations[0] != NULL)
    {
      g_autofree char *name = plaza_text_isolate (event->lead_organizations[0]);
      /* Translators: %s is the organization that sent an event in. */
      g_autofree char *by = g_strdup_printf (_("by %s"), name);

      plaza_text_append (line, " · ", by);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
review_row_update_cb (PlazaReviewRow *self)
{
  g_autoptr(GString) spoken = g_string_new (plaza_event_get_short_title (plaza_review_item_get_event (self->item)));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = plaza_review_item_say_since (self->item, now);
  g_autofree char *line = review_row_say_line (plaza_review_item_get_record (self->item));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, child);

  gtk_label_set_label (self->title, spoken->str);
  gtk_label_set_label (self->since, since != NULL ? since : "");
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  plaza_text_append (spoken, ", ", *line != '\0' ? line : NULL);
  plaza_text_append (spoken, ", ", since);
  review_row_add_pills (self, spoken);
  gtk_widget_set_visible (GTK_WIDGET (self->pills), gtk_widget_get_first_child (GTK_WIDGET (self->pills)) != NULL);
  gtk_list_item_set_accessible_label (self->list_item, spoken->str);
}

static GtkLabel *
review_row_create_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
plaza_review_row_dispose (GObject *object)
{
  PlazaReviewRow *self = PLAZA_REVIEW_ROW (object);

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, review_row_update_cb, self);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (plaza_review_row_parent_class)->dispose (object);
}

static void
plaza_review_row_class_init (PlazaReviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_review_row_dispose;
}

static void
plaza_review_row_init (PlazaReviewRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = review_row_create_label ("row-title");
  self->since = review_row_create_label ("facts");
  self->line = review_row_create_label ("facts");
  self->pills = ADW_WRAP_BOX (g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 4, "margin-top", 4, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->since), "numeric");
  gtk_label_set_wrap (self->since, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->since));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pills));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * plaza_review_row_new:
 * @list_item: of which it is the child
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
plaza_review_row_new (GtkListItem *list_item)
{
  PlazaReviewRow *self = g_object_new (PLAZA_TYPE_REVIEW_ROW, NULL);

  self->list_item = list_item;
  return GTK_WIDGET (self);
}

/**
 * plaza_review_row_set_item:
 * @item: (nullable): what it shows, and follows
 */
void
plaza_review_row_set_item (PlazaReviewRow  *self,
                           PlazaReviewItem *item)
{
  g_return_if_fail (PLAZA_IS_REVIEW_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, review_row_update_cb, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "notify::likely", G_CALLBACK (review_row_update_cb), self, G_CONNECT_SWAPPED);
  review_row_update_cb (self);
}
