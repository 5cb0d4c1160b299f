/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-finding.h"

static void
finding_free (gpointer data)
{
  PlazaFinding *self = data;

  g_free (self->table);
  g_free (self->uid);
  g_free (self->text);
  g_free (self);
}

/**
 * plaza_findings_new:
 *
 * Returns: (transfer full) (element-type PlazaFinding): nothing yet
 */
GPtrArray *
plaza_findings_new (void)
{
  return g_ptr_array_new_with_free_func (finding_free);
}

/**
 * plaza_findings_add:
 * @table: (nullable): where it is in the file
 * @uid: (nullable): of an event
 * @derived: whether it can be made anew
 * @text: (transfer full): a sentence
 */
void
plaza_findings_add (GPtrArray  *self,
                    const char *table,
                    const char *uid,
                    gboolean    derived,
                    char       *text)
{
  PlazaFinding *finding = g_new (PlazaFinding, 1);

  *finding = (PlazaFinding) { g_strdup (table), g_strdup (uid), text, derived };
  g_ptr_array_add (self, finding);
}
