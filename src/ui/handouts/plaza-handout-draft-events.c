/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which events an agenda is. */
#include "plaza-handout-draft-private.h"

#include <string.h>

/**
 * plaza_handout_draft_get_events:
 *
 * Returns: (nullable) (transfer none) (element-type guint32): ids of the events of an agenda; %NULL for all
 */
GArray *
plaza_handout_draft_get_events (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->events;
}

static gboolean
handout_draft_is_same_list (GArray *one,
                            GArray *other)
{
  if (one == other)
    return TRUE;

  return one != NULL && other != NULL && one->len == other->len &&
         memcmp (one->data, other->data, one->len * sizeof (guint32)) == 0;
}

/**
 * plaza_handout_draft_set_events:
 * @events: (nullable) (element-type guint32): ids of events, which are not changed afterwards
 *
 * The list is the window's, and not kept in the campaign file.
 */
void
plaza_handout_draft_set_events (PlazaHandoutDraft *self,
                                GArray            *events)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (handout_draft_is_same_list (self->events, events))
    return;

  g_clear_pointer (&self->events, g_array_unref);
  self->events = events != NULL ? g_array_ref (events) : NULL;
  plaza_handout_draft_tell_events (self);
}

/**
 * plaza_handout_draft_get_query:
 *
 * Returns: (transfer none): what the events of an agenda are the answer to
 */
const PlazaEventQuery *
plaza_handout_draft_get_query (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return &self->query;
}

/**
 * plaza_handout_draft_get_near:
 *
 * Returns: (nullable) (transfer none): what the place in the query is called
 */
const char *
plaza_handout_draft_get_near (PlazaHandoutDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_HANDOUT_DRAFT (self), NULL);

  return self->near;
}

/**
 * plaza_handout_draft_set_query:
 * @query: what the events of an agenda are the answer to: its title says it
 * @near: (nullable): what the place in @query is called
 *
 * As the events, it is the window's, and not kept in the campaign file.
 */
void
plaza_handout_draft_set_query (PlazaHandoutDraft     *self,
                               const PlazaEventQuery *query,
                               const char            *near)
{
  g_return_if_fail (PLAZA_IS_HANDOUT_DRAFT (self));

  if (plaza_event_query_equals (&self->query, query) && g_strcmp0 (self->near, near) == 0)
    return;

  plaza_event_query_clear (&self->query);
  plaza_event_query_copy_into (query, &self->query);
  g_set_str (&self->near, near);
  plaza_handout_draft_tell_events (self);
}
