/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-private.h"
#include "plaza-edit.h"
#include "plaza-value-table.h"

/* For the room: reads what the user typed once. */
gboolean
plaza_campaign_load_values (PlazaCampaign  *self,
                            GError        **error)
{
  GPtrArray *values = plaza_value_table_list (self->store, error);

  if (values == NULL)
    return FALSE;

  /* Whoever was given one before this may still look at it. */
  if (self->values != NULL)
    g_ptr_array_add (self->former, self->values);
  self->values = values;
  return TRUE;
}

/* For the room: what was chosen holds until the campaign is closed. */
void
plaza_campaign_hold_values (PlazaCampaign *self,
                            GPtrArray     *edits)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_change_free);
  GPtrArray *values = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < self->values->len; i++)
    g_ptr_array_add (values, plaza_record_ref (g_ptr_array_index (self->values, i)));

  for (guint i = 0; i < edits->len; i++)
    {
      const PlazaEdit *edit = g_ptr_array_index (edits, i);
      PlazaChange *change = g_new (PlazaChange, 1);

      for (guint j = values->len; j-- > 0;)
        if (g_strcmp0 (((PlazaValue *) g_ptr_array_index (values, j))->name, edit->uid) == 0)
          g_ptr_array_remove_index (values, j);
      if (edit->after != NULL)
        g_ptr_array_add (values, plaza_record_ref (edit->after));

      *change = (PlazaChange) { edit->thing, g_strdup (edit->uid) };
      g_ptr_array_add (changes, change);
    }

  g_ptr_array_add (self->former, self->values);
  self->values = values;
  plaza_campaign_emit_changed (self, changes);
}

/**
 * plaza_campaign_get_value:
 * @name: "official", "handle", "organization", …
 *
 * Returns: (nullable): what the user typed for it once
 */
const char *
plaza_campaign_get_value (PlazaCampaign *self,
                          const char    *name)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), NULL);

  for (guint i = 0; i < self->values->len; i++)
    {
      const PlazaValue *value = g_ptr_array_index (self->values, i);

      if (g_strcmp0 (value->name, name) == 0)
        return value->value;
    }

  return NULL;
}

/**
 * plaza_campaign_change_value:
 * @edits: (element-type PlazaEdit): where the change goes, for plaza_campaign_commit()
 * @value: (nullable): what the user typed; %NULL or "" forgets it
 *
 * The last one to write it is right. What is so already is no change.
 */
void
plaza_campaign_change_value (PlazaCampaign *self,
                             GPtrArray     *edits,
                             const char    *name,
                             const char    *value)
{
  g_return_if_fail (PLAZA_IS_CAMPAIGN (self));
  g_return_if_fail (edits != NULL);
  g_return_if_fail (name != NULL && *name != '\0');

  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (plaza_campaign_get_value (self, name), value) != 0)
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_VALUE, name, PLAZA_REVISION_ANY,
                                            value != NULL ? plaza_value_new (name, value) : NULL));
}

/**
 * plaza_campaign_set_value:
 * @value: (nullable): what the user typed; %NULL or "" forgets it
 *
 * One alone, which nobody would take back.
 *
 * Returns: whether it is kept in the file
 */
gboolean
plaza_campaign_set_value (PlazaCampaign  *self,
                          const char     *name,
                          const char     *value,
                          GError        **error)
{
  g_autoptr(GPtrArray) edits = plaza_edits_new ();

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (self), FALSE);

  plaza_campaign_change_value (self, edits, name, value);
  return edits->len == 0 || plaza_campaign_commit (self, NULL, edits, error);
}
