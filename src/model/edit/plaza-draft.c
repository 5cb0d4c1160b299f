/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draft.h"

typedef struct
{
  PlazaCampaign *campaign;  /* not owned: a campaign may own drafts of its own */
  GPtrArray     *fields;
  gboolean       following;
} PlazaDraftPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlazaDraft, plaza_draft, G_TYPE_OBJECT)

static guint changed_signal;

static void
draft_field_changed_cb (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);

  if (!private->following)
    g_signal_emit (self, changed_signal, 0);
}

/* Told once for all fields. */
static void
draft_follow_cb (PlazaDraft *self)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (self);
  gboolean any = FALSE;

  private->following = TRUE;
  for (guint i = 0; i < private->fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (private->fields, i);
      g_autofree char *saved = PLAZA_DRAFT_GET_CLASS (self)->read (self, field);

      any |= plaza_draft_field_take (field, saved);
    }
  private->following = FALSE;

  if (any)
    g_signal_emit (self, changed_signal, 0);
}

static void
plaza_draft_finalize (GObject *object)
{
  PlazaDraftPrivate *private = plaza_draft_get_instance_private (PLAZA_DRAFT (object));

  g_clear_weak_pointer (&private->campaign);
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

      plaza_draft_field_touch (field);
      if (first == NULL)
        first = plaza_draft_field_check (field);
    }

  return first;
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
  GPtrArray *fields = plaza_draft_get_fields (self);

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    if (g_strcmp0 (plaza_draft_field_get_name (g_ptr_array_index (fields, i)), name) == 0)
      return g_ptr_array_index (fields, i);

  return NULL;
}

/**
 * plaza_draft_is_dirty:
 *
 * Returns: whether anything is typed that the campaign does not have
 */
gboolean
plaza_draft_is_dirty (PlazaDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (self);

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    if (plaza_draft_field_is_dirty (g_ptr_array_index (fields, i)))
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
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  const char *problem;

  g_return_val_if_fail (PLAZA_IS_DRAFT (self), FALSE);

  problem = draft_find_problem (self);
  if (problem == NULL || klass->by_field)
    klass->add_edits (self, edits);
  if (edits->len > 0 && !plaza_campaign_commit (plaza_draft_get_campaign (self), klass->action, edits, error))
    return FALSE;
  if (problem != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem);

  return problem == NULL;
}
