/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout-kind.h"

#include "plaza-handouts-private.h"

static const PlazaHandoutKind *const kinds[PLAZA_N_HANDOUTS] = {
  [PLAZA_HANDOUT_LEAVE_BEHIND] = &plaza_leave_behind_kind,
  [PLAZA_HANDOUT_SHEET] = &plaza_sheet_kind,
  [PLAZA_HANDOUT_GUIDE] = &plaza_guide_kind,
  [PLAZA_HANDOUT_AGENDA] = &plaza_agenda_kind,
};

/**
 * plaza_handout_kind_get:
 *
 * Returns: (transfer none): what is known of it
 */
const PlazaHandoutKind *
plaza_handout_kind_get (PlazaHandout handout)
{
  g_return_val_if_fail (handout < PLAZA_N_HANDOUTS, kinds[0]);

  return kinds[handout];
}

/**
 * plaza_handout_kind_find:
 * @nick: (nullable): "leave-behind", in letters of either case
 *
 * Returns: the #PlazaHandout of that name, or -1
 */
int
plaza_handout_kind_find (const char *nick)
{
  for (int i = 0; nick != NULL && i < PLAZA_N_HANDOUTS; i++)
    if (g_ascii_strcasecmp (kinds[i]->nick, nick) == 0)
      return i;

  return -1;
}

/* Returns: whether what it says changes with @part */
gboolean
plaza_handout_reads (PlazaHandout     handout,
                     PlazaHandoutPart part)
{
  return (plaza_handout_kind_get (handout)->reads & part) != 0;
}

/* Returns: whether the window asks for @part */
gboolean
plaza_handout_offers (PlazaHandout     handout,
                      PlazaHandoutPart part)
{
  return (plaza_handout_kind_get (handout)->offers & part) != 0;
}
