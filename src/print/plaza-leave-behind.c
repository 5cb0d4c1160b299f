/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-leave-behind.h"

static void
free_meeting (gpointer meeting)
{
  plaza_meeting_free (meeting);
}

/* Returns: (transfer full): one that says nothing yet; only its lists are there */
PlazaLeaveBehind *
plaza_leave_behind_new (const char *language)
{
  PlazaLeaveBehind *self = g_new0 (PlazaLeaveBehind, 1);

  self->language = g_strdup (language);
  self->asks = g_ptr_array_new ();
  self->meetings = g_ptr_array_new_with_free_func (free_meeting);
  self->facts[0] = g_ptr_array_new ();
  self->facts[1] = g_ptr_array_new ();
  self->bills = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  return self;
}

void
plaza_leave_behind_free (PlazaLeaveBehind *self)
{
  g_free (self->language);
  g_free (self->masthead);
  g_free (self->date);
  g_free (self->label);
  g_free (self->headline);
  g_free (self->lead);
  g_ptr_array_unref (self->asks);
  g_free (self->organizations_label);
  g_strfreev (self->organizations);
  g_free (self->place);
  g_free (self->meetings_label);
  g_ptr_array_unref (self->meetings);
  g_strfreev (self->partners);
  g_clear_pointer (&self->contact, plaza_contact_free);
  g_free (self->contact_label);
  g_free (self->web_address);
  g_free (self->overleaf);
  g_free (self->back_title);
  g_ptr_array_unref (self->facts[0]);
  g_ptr_array_unref (self->facts[1]);
  g_ptr_array_unref (self->bills);
  g_ptr_array_unref (self->figures);
  g_free (self->sources);
  g_free (self->next_heading);
  g_free (self->next_text);
  g_free (self);
}
