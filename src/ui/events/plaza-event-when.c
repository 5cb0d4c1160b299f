/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-when.h"

#include <glib/gi18n.h>

#include "plaza-fact-row.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

static void
event_when_add_sentence (GString    *sentences,
                         const char *sentence)
{
  plaza_text_append (sentences, " ", sentence);
}

static void
event_when_add_zone (GString             *sentences,
                     const PlazaTimeslot *slot)
{
  const char *zone = plaza_wording_zone_long (NULL, slot->zone);
  g_autofree char *here = plaza_wording_timeslot_here (NULL, slot);
  g_autofree char *sentence = NULL;

  if (zone == NULL)
    return;
  if (here != NULL)
    /* Translators: %1$s is a time zone, %2$s the same moment in the reader's zone. */
    sentence = g_strdup_printf (_("%1$s. On your clock: %2$s."), zone, here);
  else
    /* Translators: %s is a time zone: "Eastern Time". */
    sentence = g_strdup_printf (_("%s, the same as yours."), zone);

  event_when_add_sentence (sentences, sentence);
}

/* What is missing is said, not hidden. */
static char *
event_when_describe (const PlazaTimeslot *slot,
                     gboolean             zone_inferred)
{
  g_autoptr(GString) sentences = g_string_new (NULL);

  /* Of a day alone the title has said that the time is not given. */
  if (slot->date == NULL || slot->all_day || (slot->start == PLAZA_TIME_UNKNOWN && slot->end == PLAZA_TIME_UNKNOWN))
    return NULL;

  event_when_add_zone (sentences, slot);
  if (slot->end == PLAZA_TIME_UNKNOWN)
    event_when_add_sentence (sentences, _("No end time given."));
  if (zone_inferred)
    event_when_add_sentence (sentences, _("The time zone was inferred from the place."));

  return g_strdup (sentences->str);
}

static void
event_when_append_slot (GtkListBox          *list,
                        const PlazaTimeslot *slot,
                        gboolean             zone_inferred,
                        const char          *language)
{
  g_autofree char *when = plaza_wording_timeslot (NULL, slot);
  g_autofree char *description = event_when_describe (slot, zone_inferred);
  g_autofree char *below = NULL;

  if (slot->label == NULL)
    {
      plaza_fact_row_append (list, "plaza-clock-symbolic", when, description);
      return;
    }

  below = description != NULL ? g_strconcat (when, "\n", description, NULL) : g_strdup (when);
  plaza_fact_row_set_language (plaza_fact_row_append (list, "plaza-clock-symbolic", slot->label, below), language);
}

/**
 * plaza_event_when_fill:
 * @list: emptied first
 * @language: (nullable): what language the organizers' own words are in
 *
 * Adds a row for each stretch of the event, in its own zone and, where it
 * differs, on the reader's clock.
 */
void
plaza_event_when_fill (GtkListBox             *list,
                       const PlazaEventRecord *record,
                       const char             *language)
{
  gboolean zone_inferred;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (record != NULL);

  gtk_list_box_remove_all (list);
  zone_inferred = plaza_event_record_is_inferred (record, "zone");

  for (guint i = 0; i < record->timeslots->len; i++)
    event_when_append_slot (list, g_ptr_array_index (record->timeslots, i), zone_inferred, language);

  if (record->timeslots->len == 0)
    plaza_fact_row_append (list, "plaza-clock-symbolic", _("Date not given"),
                           _("The organizers have named neither a day nor a time."));
}
