/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-handout.h"

#include "plaza-handout-layout.h"

/**
 * plaza_handout_options_new:
 *
 * Returns: (transfer full): a leave-behind on Letter with its facts, in no
 *   language yet: the campaign's first
 */
PlazaHandoutOptions *
plaza_handout_options_new (void)
{
  PlazaHandoutOptions *self = g_new0 (PlazaHandoutOptions, 1);

  self->query = (PlazaEventQuery) PLAZA_EVENT_QUERY_INIT;
  self->facts = TRUE;
  return self;
}

/**
 * plaza_handout_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same options
 */
PlazaHandoutOptions *
plaza_handout_options_copy (const PlazaHandoutOptions *self)
{
  PlazaHandoutOptions *copy = g_new0 (PlazaHandoutOptions, 1);

  *copy = *self;
  copy->languages = g_strdupv (self->languages);
  copy->guide = g_strdup (self->guide);
  copy->points = g_strdupv (self->points);
  copy->events = self->events != NULL ? g_array_ref (self->events) : NULL;
  plaza_event_query_copy_into (&self->query, &copy->query);
  copy->near = g_strdup (self->near);
  copy->organizations = g_strdupv (self->organizations);
  copy->contact = g_strdup (self->contact);
  copy->web_address = g_strdup (self->web_address);
  return copy;
}

void
plaza_handout_options_free (PlazaHandoutOptions *self)
{
  g_strfreev (self->languages);
  g_free (self->guide);
  g_strfreev (self->points);
  g_clear_pointer (&self->events, g_array_unref);
  plaza_event_query_clear (&self->query);
  g_free (self->near);
  g_strfreev (self->organizations);
  g_free (self->contact);
  g_free (self->web_address);
  g_free (self);
}

/**
 * plaza_handout_lay_out:
 * @campaign: the campaign
 * @event: (nullable): the event that it is for
 * @options: what was chosen; without languages, the campaign's first
 * @error: return location for an error: a #PlazaPrintError, or the store's
 *
 * A pure function: the same campaign, event and options give the same pages.
 *
 * Returns: (transfer full) (nullable): the pages, which belong to this thread
 */
PlazaPages *
plaza_handout_lay_out (PlazaCampaign              *campaign,
                       PlazaEvent                 *event,
                       const PlazaHandoutOptions  *options,
                       GError                    **error)
{
  g_autoptr(PlazaHandoutLayout) layout = NULL;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (event == NULL || PLAZA_IS_EVENT (event), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  layout = plaza_handout_layout_new (campaign, event, options);
  while (plaza_handout_layout_step (layout))
    continue;

  return plaza_handout_layout_finish (layout, error);
}
