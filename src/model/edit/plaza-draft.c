/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draft.h"

#include <glib/gi18n.h>

#include "plaza-store.h"

typedef struct
{
  PlazaCampaign *campaign;  /* not owned: a campaign may own drafts of its own */
  GPtrArray     *fields;
  GHashTable    *by_name;   /* the same */
  gboolean       following;
  gboolean       writing;   /* what it is told of now is its own doing */
} PlazaDraftPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaDraft, plaza_draft, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
draft_is_part (PlazaDraft      *self,
               PlazaDraftField *field)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (self);

  return klass->is_part == NULL || klass->is_part (self, field);
}

/**
 * plaza_draft_remark:
 *
 * For the kinds of drafts: says anew what is to be said of each field beside the others. Any may have something to do
 * with the one that has changed.
 */
void
plaza_draft_remark (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (self);

  for (guint i = 0; klass->remark != NULL && i < private->fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (private->fields, i);
      PlazaDraftSuggestion suggestion = { 0 };
      gboolean stops = FALSE;
      g_autofree char *remark = draft_is_part (self, field) ? klass->remark (self, field, &stops) : NULL;

      if (remark != NULL && !stops && klass->suggest != NULL)
        klass->suggest (self, field, &suggestion);
      plaza_draft_field_take_suggestion (field, &suggestion);
      plaza_draft_field_set_remark (field, remark, stops);
    }
}

static void
draft_field_changed_cb (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  if (private->following)
    return;

  plaza_draft_remark (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Told once for all fields. */
static void
draft_follow_cb (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);
  gboolean by_field = PLAZA_DRAFT_GET_CLASS (self)->by_field;
  gboolean any = FALSE;

  if (private->writing)
    return;

  private->following = TRUE;
  for (guint i = 0; i < private->fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (private->fields, i);
      g_autofree char *saved = PLAZA_DRAFT_GET_CLASS (self)->read (self, field);

      any |= plaza_draft_field_take (field, saved);
      /* Saved after each rest, the last one who typed wins. */
      if (by_field)
        plaza_draft_field_choose (field, FALSE);
    }
  private->following = FALSE;

  if (!any)
    return;

  plaza_draft_remark (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
plaza_draft_finalize (GObject *object)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (PLAZA_DRAFT (object));

  g_clear_weak_pointer (&private->campaign);
  g_hash_table_unref (private->by_name);
  g_ptr_array_unref (private->fields);

  G_OBJECT_CLASS (plaza_draft_parent_class)->finalize (object);
}

static void
plaza_draft_class_init (PlazaDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_draft_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_draft_init (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  private->fields = g_ptr_array_new_with_free_func (g_object_unref);
  private->by_name = g_hash_table_new (g_str_hash, g_str_equal);
}

/* The first that cannot be saved as it is, and why. */
static const char *
draft_find_problem (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);
  const char *first = NULL;

  for (guint i = 0; i < private->fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (private->fields, i);

      if (!draft_is_part (self, field))
        continue;

      plaza_draft_field_touch (field);
      if (first == NULL)
        first = plaza_draft_field_check (field);
    }

  return first;
}

static gboolean
draft_refuse_contested (PlazaDraft *self,
                        GError    **error)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  for (guint i = 0; i < private->fields->len; i++)
    if (plaza_draft_field_is_contested (g_ptr_array_index (private->fields, i)) &&
        draft_is_part (self, g_ptr_array_index (private->fields, i)))
      {
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                             _("Somebody else changed this meanwhile. Choose what is to stay, then save again."));
        return TRUE;
      }

  return FALSE;
}

/* What was typed stands there as the campaign has it now: "4pm" is "4 PM". */
static void
draft_settle (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  draft_follow_cb (self);
  private->following = TRUE;
  for (guint i = 0; i < private->fields->len; i++)
    plaza_draft_field_choose (g_ptr_array_index (private->fields, i), TRUE);
  private->following = FALSE;
  draft_field_changed_cb (self);
}

static gboolean
draft_commit (PlazaDraft *self,
              GPtrArray  *edits,
              GError    **error)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (self);
  const char *action = klass->get_action != NULL ? klass->get_action (self) : NULL;
  gboolean committed;

  private->writing = !klass->by_field;
  committed = edits->len == 0 || plaza_campaign_commit (private->campaign, action, edits, error);
  private->writing = FALSE;
  if (committed && !klass->by_field)
    draft_settle (self);

  return committed;
}

/* Another program may have written a moment ago: what it changed is then taken in, and where that is nothing
 * that is typed here, both changes stand. */
static gboolean
draft_write (PlazaDraft *self,
             gboolean    again,
             GError    **error)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autoptr(GError) local = NULL;

  klass->add_edits (self, edits);
  if (draft_commit (self, edits, &local))
    return TRUE;

  if (!again || klass->by_field || !g_error_matches (local, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_CONFLICT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return plaza_campaign_refresh (plaza_draft_get_campaign (self), error) && !draft_refuse_contested (self, error) &&
         draft_write (self, FALSE, error);
}

/**
 * plaza_draft_begin:
 * @campaign: where it is read from and saved; whoever has the draft keeps it open
 *
 * For the kinds of drafts, once they have their fields: takes what the campaign has, and follows it.
 */
void
plaza_draft_begin (PlazaDraft    *self,
                   PlazaCampaign *campaign)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  g_return_if_fail (PLAZA_IS_DRAFT (self));
  g_return_if_fail (PLAZA_IS_CAMPAIGN (campaign));
  g_return_if_fail (private->campaign == NULL);

  g_set_weak_pointer (&private->campaign, campaign);
  draft_follow_cb (self);
  g_signal_connect_object (campaign, "changed", G_CALLBACK (draft_follow_cb), self, G_CONNECT_SWAPPED);
}

/**
 * plaza_draft_add:
 * @field: (transfer full): the next one
 */
void
plaza_draft_add (PlazaDraft      *self,
                 PlazaDraftField *field)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  g_return_if_fail (PLAZA_IS_DRAFT (self));
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (field));

  g_signal_connect_object (field, "notify::text", G_CALLBACK (draft_field_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (private->fields, field);
  g_hash_table_insert (private->by_name, (char *) plaza_draft_field_get_name (field), field);
}

PlazaCampaign *
plaza_draft_get_campaign (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_DRAFT (self), NULL);

  return private->campaign;
}

/**
 * plaza_draft_get_fields:
 *
 * Returns: (transfer none) (element-type PlazaDraftField): in their order
 */
GPtrArray *
plaza_draft_get_fields (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_DRAFT (self), NULL);

  return private->fields;
}

/**
 * plaza_draft_get_field:
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
PlazaDraftField *
plaza_draft_get_field (PlazaDraft *self,
                       const char *name)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  g_return_val_if_fail (PLAZA_IS_DRAFT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (private->by_name, name);
}

/**
 * plaza_draft_is_dirty:
 *
 * Returns: whether anything is typed that the campaign does not have; not what was typed in a part that was taken away
 */
gboolean
plaza_draft_is_dirty (PlazaDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (self);

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    if (plaza_draft_field_is_dirty (g_ptr_array_index (fields, i)) && draft_is_part (self, g_ptr_array_index (fields, i)))
      return TRUE;

  return FALSE;
}

/**
 * plaza_draft_commit:
 *
 * Saves it as one batch. What is not in order is said at its field; it is then not saved, nor is
 * the rest, unless each field stands for itself. Whatever is refused stays typed.
 *
 * Returns: whether the campaign has it now, or %FALSE with @error set
 */
gboolean
plaza_draft_commit (PlazaDraft *self,
                    GError    **error)
{
  gboolean by_field;
  const char *problem;

  g_return_val_if_fail (PLAZA_IS_DRAFT (self), FALSE);

  by_field = PLAZA_DRAFT_GET_CLASS (self)->by_field;
  problem = draft_find_problem (self);
  if (!by_field && problem == NULL && draft_refuse_contested (self, error))
    return FALSE;
  if ((problem == NULL || by_field) && !draft_write (self, TRUE, error))
    return FALSE;
  if (problem != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem);

  return problem == NULL;
}
