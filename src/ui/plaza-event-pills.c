/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-pills.h"

#include <glib/gi18n.h>

#include "plaza-pill.h"
#include "plaza-wording.h"

/**
 * plaza_event_lacks:
 *
 * Returns: what nobody who wanted to come could do without, and is not known;
 *   a place that the organizers promise to announce is not lacking
 */
PlazaEventLack
plaza_event_lacks (const PlazaEventRecord *record)
{
  PlazaEventLack lacks = 0;

  g_return_val_if_fail (record != NULL, 0);

  if (!plaza_event_record_has_time (record))
    lacks |= PLAZA_LACKS_TIME;
  if (!plaza_place_has_address (&record->place) && !record->place.to_be_announced)
    lacks |= PLAZA_LACKS_ADDRESS;
  if (!plaza_event_record_has_contact (record))
    lacks |= PLAZA_LACKS_CONTACT;

  return lacks;
}

/**
 * plaza_event_lacks_in_words:
 * @lacks: at least one
 *
 * Returns: (transfer full): "No time, no contact"
 */
char *
plaza_event_lacks_in_words (PlazaEventLack lacks)
{
  switch ((int) lacks)
    {
    case PLAZA_LACKS_TIME:
      return g_strdup (_("No time"));
    case PLAZA_LACKS_ADDRESS:
      return g_strdup (_("No address"));
    case PLAZA_LACKS_CONTACT:
      return g_strdup (_("No contact"));
    case PLAZA_LACKS_TIME | PLAZA_LACKS_ADDRESS:
      return g_strdup (_("No time, no address"));
    case PLAZA_LACKS_TIME | PLAZA_LACKS_CONTACT:
      return g_strdup (_("No time, no contact"));
    case PLAZA_LACKS_ADDRESS | PLAZA_LACKS_CONTACT:
      return g_strdup (_("No address, no contact"));
    case PLAZA_LACKS_ALL:
      return g_strdup (_("No time, address or contact"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What a pill says is also collected as a sentence, for those who listen. */
static void
add (AdwWrapBox     *box,
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
clear (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

static void
add_status (AdwWrapBox  *box,
            GPtrArray   *spoken,
            PlazaStatus  status)
{
  if (status == PLAZA_STATUS_CANCELLED)
    add (box, spoken, _("Cancelled"), NULL, PLAZA_PILL_ATTENTION);
  else if (status == PLAZA_STATUS_TENTATIVE)
    /* Translators: an event that may yet change or not take place. */
    add (box, spoken, _("Tentative"), NULL, PLAZA_PILL_PLAIN);
}

/**
 * plaza_event_pills_has_any:
 *
 * Returns: whether plaza_event_pills_fill_row() would add any
 */
gboolean
plaza_event_pills_has_any (const PlazaEventRecord *record,
                           gboolean                attention)
{
  PlazaEventLack lacks;

  g_return_val_if_fail (record != NULL, FALSE);

  lacks = plaza_event_lacks (record);

  return record->status != PLAZA_STATUS_CONFIRMED
         || record->attendance == PLAZA_ATTENDANCE_INVITED
         || record->place.to_be_announced
         || (attention ? lacks != 0 : lacks == PLAZA_LACKS_ALL);
}

/**
 * plaza_event_pills_fill_row:
 * @box: emptied first; hidden where there is nothing to say
 * @attention: whether the list looks for what is missing: then each row says
 *   what it lacks, and otherwise only those that are a title and nothing more
 *
 * Returns: (transfer full) (nullable): the same in words
 */
char *
plaza_event_pills_fill_row (AdwWrapBox             *box,
                            const PlazaEventRecord *record,
                            gboolean                attention)
{
  g_autoptr(GPtrArray) spoken = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  PlazaEventLack lacks;

  g_return_val_if_fail (ADW_IS_WRAP_BOX (box), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  lacks = plaza_event_lacks (record);
  clear (box);
  add_status (box, spoken, record->status);

  if (record->attendance == PLAZA_ATTENDANCE_INVITED)
    add (box, spoken, _("Not open to the public"), "plaza-lock-symbolic", PLAZA_PILL_PLAIN);
  if (record->place.to_be_announced)
    add (box, spoken, _("To be announced"), NULL, PLAZA_PILL_PLAIN);

  if (attention && lacks != 0)
    {
      g_autofree char *words = plaza_event_lacks_in_words (lacks);

      add (box, spoken, words, NULL, PLAZA_PILL_ATTENTION);
    }
  else if (lacks == PLAZA_LACKS_ALL)
    {
      add (box, spoken, _("Needs attention"), NULL, PLAZA_PILL_ATTENTION);
    }

  gtk_widget_set_visible (GTK_WIDGET (box), spoken->len > 0);

  return spoken->len > 0 ? g_strjoinv (", ", (char **) spoken->pdata) : NULL;
}

/**
 * plaza_event_pills_fill_page:
 * @box: emptied first
 * @hashtag: (nullable): the campaign's; shown where the title carries it
 *
 * The pills below the title of an event's page, which have room for all.
 */
void
plaza_event_pills_fill_page (AdwWrapBox             *box,
                             const PlazaEventRecord *record,
                             const char             *hashtag)
{
  gboolean invited;
  PlazaEventLack lacks;

  g_return_if_fail (ADW_IS_WRAP_BOX (box));
  g_return_if_fail (record != NULL);

  invited = record->attendance == PLAZA_ATTENDANCE_INVITED;
  lacks = plaza_event_lacks (record);
  clear (box);
  add_status (box, NULL, record->status);
  add (box, NULL, plaza_wording_attendance (NULL, record->attendance),
       invited ? "plaza-lock-symbolic" : NULL, PLAZA_PILL_PLAIN);

  if (record->place.to_be_announced)
    add (box, NULL, _("To be announced"), NULL, PLAZA_PILL_PLAIN);
  if (lacks != 0)
    {
      g_autofree char *words = plaza_event_lacks_in_words (lacks);

      add (box, NULL, words, NULL, PLAZA_PILL_ATTENTION);
    }
  if (hashtag != NULL && strstr (record->title, hashtag) != NULL)
    add (box, NULL, hashtag, NULL, PLAZA_PILL_PLAIN);
}
