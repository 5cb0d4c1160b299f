/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-pills.h"

#include <glib/gi18n.h>

#include "plaza-pill.h"
#include "plaza-wording.h"

/* What a pill says is also collected as a sentence, for those who listen. */
static void
pills_add (AdwWrapBox     *box,
           GPtrArray      *spoken,
           const char     *text,
           const char     *icon_name,
           PlazaPillStyle  style)
{
  adw_wrap_box_append (box, plaza_pill_new (text, icon_name, style));
  if (spoken != NULL)
    g_ptr_array_add (spoken, g_strdup (text));
}

static void
pills_clear (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

static void
pills_add_status (AdwWrapBox  *box,
                  GPtrArray   *spoken,
                  PlazaStatus  status)
{
  if (status == PLAZA_STATUS_CANCELLED)
    pills_add (box, spoken, _("Cancelled"), NULL, PLAZA_PILL_ATTENTION);
  else if (status == PLAZA_STATUS_TENTATIVE)
    /* Translators: an event that may yet change or not take place. */
    pills_add (box, spoken, _("Tentative"), NULL, PLAZA_PILL_PLAIN);
}

/* An event that the public does not see says so before all else. */
static void
pills_add_review (AdwWrapBox  *box,
                  GPtrArray   *spoken,
                  PlazaReview  review)
{
  const char *words = plaza_wording_review (NULL, review);

  if (words != NULL)
    pills_add (box, spoken, words, NULL, PLAZA_PILL_ATTENTION);
}

/* Why the event needs attention, as the filter of the list has it. All of it, also where
 * large text on a narrow screen needs two lines for it. */
static void
pills_add_lacks (AdwWrapBox             *box,
                 GPtrArray              *spoken,
                 const PlazaEventRecord *record)
{
  const char *words = plaza_wording_lacks (NULL, record);
  GtkLabel *pill;

  if (words == NULL)
    return;

  pills_add (box, spoken, words, NULL, PLAZA_PILL_ATTENTION);
  pill = GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (box)));
  gtk_label_set_ellipsize (pill, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (pill, TRUE);
  gtk_label_set_xalign (pill, 0);
}

/**
 * plaza_event_pills_has_any:
 *
 * Returns: whether plaza_event_pills_fill_row() would add any
 */
gboolean
plaza_event_pills_has_any (const PlazaEventRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  return record->review != PLAZA_REVIEW_APPROVED || record->status != PLAZA_STATUS_CONFIRMED || record->attendance == PLAZA_ATTENDANCE_INVITED ||
         plaza_event_record_lacks (record) != 0;
}

/**
 * plaza_event_pills_fill_row:
 * @box: emptied first; hidden where there is nothing to say
 *
 * Returns: (transfer full) (nullable): the same in words
 */
char *
plaza_event_pills_fill_row (AdwWrapBox             *box,
                            const PlazaEventRecord *record)
{
  g_autoptr(GPtrArray) spoken = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_return_val_if_fail (ADW_IS_WRAP_BOX (box), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  pills_clear (box);
  pills_add_review (box, spoken, record->review);
  pills_add_status (box, spoken, record->status);
  if (record->attendance == PLAZA_ATTENDANCE_INVITED)
    pills_add (box, spoken, _("Not open to the public"), "plaza-lock-symbolic", PLAZA_PILL_PLAIN);
  pills_add_lacks (box, spoken, record);
  gtk_widget_set_visible (GTK_WIDGET (box), spoken->len > 0);

  return spoken->len > 0 ? g_strjoinv (", ", (char **) spoken->pdata) : NULL;
}

/**
 * plaza_event_pills_fill_page:
 * @box: emptied first
 * @hashtag: (nullable): the campaign's; shown where the title carries it
 *
 * The pills below the title of an event's page, which have room for all.
 *
 * Returns: (transfer none) (nullable): the one with the hashtag, which is the first to go where there is no room
 */
GtkWidget *
plaza_event_pills_fill_page (AdwWrapBox             *box,
                             const PlazaEventRecord *record,
                             const char             *hashtag)
{
  gboolean invited;

  g_return_val_if_fail (ADW_IS_WRAP_BOX (box), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  invited = record->attendance == PLAZA_ATTENDANCE_INVITED;
  pills_clear (box);
  pills_add_review (box, NULL, record->review);
  pills_add_status (box, NULL, record->status);
  pills_add (box, NULL, plaza_wording_attendance (NULL, record->attendance),
             invited ? "plaza-lock-symbolic" : NULL, PLAZA_PILL_PLAIN);
  pills_add_lacks (box, NULL, record);
  if (hashtag == NULL || strstr (record->title, hashtag) == NULL)
    return NULL;

  pills_add (box, NULL, hashtag, NULL, PLAZA_PILL_PLAIN);

  return gtk_widget_get_last_child (GTK_WIDGET (box));
}
