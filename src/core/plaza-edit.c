/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-edit.h"

/**
 * plaza_edit_new:
 * @after: (transfer full) (nullable): what is to be there
 *
 * Returns: (transfer full): the edit
 */
PlazaEdit *
plaza_edit_new (PlazaThing  thing,
                const char *uid,
                int         revision,
                gpointer    after)
{
  PlazaEdit *self = g_new (PlazaEdit, 1);

  *self = (PlazaEdit) { thing, g_strdup (uid), revision, after };
  return self;
}

void
plaza_edit_free (PlazaEdit *self)
{
  g_free (self->uid);
  plaza_record_unref (self->after);
  g_free (self);
}

/**
 * plaza_edits_new:
 *
 * Returns: (transfer full) (element-type PlazaEdit): no edits yet; it owns those that are added
 */
GPtrArray *
plaza_edits_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_edit_free);
}

void
plaza_history_row_free (PlazaHistoryRow *self)
{
  g_free (self->time);
  g_free (self->author);
  g_free (self->origin);
  g_free (self->action);
  g_free (self->uid);
  g_free (self->change);
  g_free (self);
}
