/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-own.h"

#include <string.h>

static char *
ics_own_text (const PlazaIcsPart *part,
              const char         *name)
{
  const PlazaIcsProperty *property = plaza_ics_part_find (part, name);
  g_autofree char *text = property != NULL ? plaza_ics_property_text (property) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * plaza_ics_own_label:
 *
 * Returns: (transfer full) (nullable): what the time is called
 */
char *
plaza_ics_own_label (const PlazaIcsPart *part)
{
  return ics_own_text (part, "X-PLAZA-LABEL");
}

/**
 * plaza_ics_own_title:
 * @title: "Rally (Prayer vigil)"
 *
 * Returns: (transfer full): the event's title, without what its time is called
 */
char *
plaza_ics_own_title (const PlazaIcsPart *part,
                     const char         *title)
{
  g_autofree char *label = plaza_ics_own_label (part);
  g_autofree char *behind = label != NULL ? g_strdup_printf (" (%s)", label) : NULL;

  if (behind == NULL || !g_str_has_suffix (title, behind))
    return g_strdup (title);
  return g_strndup (title, strlen (title) - strlen (behind));
}

/**
 * plaza_ics_own_is_open:
 *
 * Returns: whether a day was written since the time is not known, and not since it is all day
 */
gboolean
plaza_ics_own_is_open (const PlazaIcsPart *part)
{
  return g_ascii_strcasecmp (plaza_ics_part_get (part, "X-PLAZA-TIME"), "UNKNOWN") == 0;
}

/**
 * plaza_ics_own_cut:
 * @description: ends before what was added to the details
 */
void
plaza_ics_own_cut (const PlazaIcsPart *part,
                   char               *description)
{
  g_autofree char *added = ics_own_text (part, "X-PLAZA-ADDED");

  if (added != NULL && g_str_has_suffix (description, added))
    {
      description[strlen (description) - strlen (added)] = '\0';
      g_strchomp (description);
    }
}

/**
 * plaza_ics_own_list:
 *
 * Returns: (transfer full): the lead organizations
 */
GStrv
plaza_ics_own_list (const PlazaIcsPart *part)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *property = &g_array_index (part->properties, PlazaIcsProperty, i);

      if (strcmp (property->name, "X-PLAZA-LEAD-ORGANIZATION") == 0 && *property->value != '\0')
        g_strv_builder_take (names, plaza_ics_property_text (property));
    }

  return g_strv_builder_end (names);
}
