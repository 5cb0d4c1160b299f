/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-point-age.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-reading.h"
#include "plaza-wording.h"

/**
 * plaza_point_age_is_due:
 *
 * Returns: whether the day has come on which somebody is to look whether it is still true
 */
gboolean
plaza_point_age_is_due (const PlazaPoint *point)
{
  g_autofree char *today = point->check_on != NULL ? plaza_reading_today () : NULL;

  return today != NULL && strcmp (point->check_on, today) <= 0;
}

/**
 * plaza_point_age_mark:
 *
 * Returns: what stands beside a talking point that is due, in the user's language
 */
const char *
plaza_point_age_mark (void)
{
  /* Translators: beside a fact: somebody is to look whether it is still true. */
  return C_("fact", "Check");
}

/**
 * plaza_point_age_words:
 *
 * Returns: (transfer full) (nullable): "as of Feb 7", "check again from Apr 21", in the user's language; %NULL where
 *   nothing is known of it
 */
char *
plaza_point_age_words (const PlazaPoint *point)
{
  g_autofree char *as_of = point->as_of != NULL ? plaza_wording_day_short (NULL, point->as_of) : NULL;
  g_autofree char *check_on = point->check_on != NULL ? plaza_wording_day_short (NULL, point->check_on) : NULL;

  if (check_on != NULL && plaza_point_age_is_due (point))
    /* Translators: of a fact; %s is a day: “Apr 21”. */
    return g_strdup_printf (_("to be checked since %s"), check_on);
  if (as_of != NULL)
    /* Translators: of a fact; %s is a day: “Feb 7”. */
    return g_strdup_printf (_("as of %s"), as_of);

  /* Translators: of a fact; %s is a day: “Apr 21”. */
  return check_on != NULL ? g_strdup_printf (_("check again on %s"), check_on) : NULL;
}
