/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-wording.h"

/* Of which the place will be announced: the address is promised, and not forgotten. */
static const char *
lacks_name_promised (PlazaEventLack others)
{
  switch ((int) others)
    {
    case PLAZA_LACKS_TIME:
      return N_("No time or place yet");
    case PLAZA_LACKS_CONTACT:
      return N_("No contact, no place yet");
    case PLAZA_LACKS_TIME | PLAZA_LACKS_CONTACT:
      return N_("No time, place or contact yet");
    default:
      return N_("Place to be announced");
    }
}

static const char *
name_lacks (PlazaEventLack lacks)
{
  switch ((int) lacks)
    {
    case PLAZA_LACKS_TIME:
      return N_("No time");
    case PLAZA_LACKS_ADDRESS:
      return N_("No address");
    case PLAZA_LACKS_CONTACT:
      return N_("No contact");
    case PLAZA_LACKS_TIME | PLAZA_LACKS_ADDRESS:
      return N_("No time, no address");
    case PLAZA_LACKS_TIME | PLAZA_LACKS_CONTACT:
      return N_("No time, no contact");
    case PLAZA_LACKS_ADDRESS | PLAZA_LACKS_CONTACT:
      return N_("No address, no contact");
    case PLAZA_LACKS_ALL:
      return N_("No time, address or contact");
    default:
      return NULL;
    }
}

/**
 * plaza_wording_lacks:
 *
 * Returns: (nullable): why the event needs attention: "No time, no contact";
 *   %NULL where it needs none
 */
const char *
plaza_wording_lacks (const PlazaWords       *words,
                     const PlazaEventRecord *event)
{
  PlazaEventLack lacks = plaza_event_record_lacks (event);
  gboolean promised = event->place.to_be_announced && (lacks & PLAZA_LACKS_ADDRESS) != 0;
  const char *name = promised ? lacks_name_promised (lacks & ~PLAZA_LACKS_ADDRESS) : name_lacks (lacks);

  return name != NULL ? plaza_words_get (words, name) : NULL;
}
