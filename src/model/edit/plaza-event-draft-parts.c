/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-draft-private.h"

#include <string.h>

#include "plaza-event-typed.h"

/* Of what an event has any number: its timeslots and its further places; of a new one, the other cities. A field says in which order they are, by
 * their ids; the members of each are fields of their own. */
static const struct { const char *list, *member; PlazaDraftCheck check; } members[] = {
  { PLAZA_EVENT_SLOTS, "label", plaza_event_typed_check },
  { PLAZA_EVENT_SLOTS, "date", NULL },
  { PLAZA_EVENT_SLOTS, "start", plaza_event_typed_check_start },
  { PLAZA_EVENT_SLOTS, "end", plaza_event_typed_check_end },
  { PLAZA_EVENT_PLACES, "label", plaza_event_typed_check },
  { PLAZA_EVENT_PLACES, "to_be_announced", NULL },
  { PLAZA_EVENT_PLACES, "venue", plaza_event_typed_check },
  { PLAZA_EVENT_PLACES, "address", plaza_event_typed_check },
  { PLAZA_EVENT_PLACES, "city", plaza_event_typed_check },
  { PLAZA_EVENT_PLACES, "state", plaza_event_typed_check_state },
  { PLAZA_EVENT_PLACES, "postal_code", plaza_event_typed_check_postal_code },
  { PLAZA_EVENT_PLACES, "text", plaza_event_typed_check },
  { PLAZA_EVENT_PLACES, "area_only", NULL },
  { PLAZA_EVENT_CITIES, "city", plaza_event_typed_check },
  { PLAZA_EVENT_CITIES, "venue", plaza_event_typed_check },
  { PLAZA_EVENT_CITIES, "date", NULL },
  { PLAZA_EVENT_CITIES, "start", plaza_event_typed_check_start },
};

static const char * const lists[PLAZA_N_EVENT_PARTS] = { PLAZA_EVENT_SLOTS, PLAZA_EVENT_PLACES, PLAZA_EVENT_CITIES };

static PlazaDraftField *
event_draft_get_order (PlazaEventDraft *self,
                       const char      *list)
{
  return plaza_draft_get_field (PLAZA_DRAFT (self), list);
}

static void
event_draft_add_members (PlazaEventDraft *self,
                         const char      *list,
                         const char      *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].list, list) && plaza_event_draft_get_part_field (self, list, id, members[i].member) == NULL)
      {
        g_autofree char *name = g_strdup_printf ("%s.%s.%s", list, id, members[i].member);
        PlazaDraftField *field = plaza_draft_field_new (name, FALSE, members[i].check);

        /* Before the draft has something to say of it. */
        g_signal_connect_object (field, "notify::text", G_CALLBACK (plaza_event_draft_forget_slot_cb), self, G_CONNECT_SWAPPED);
        plaza_draft_add (PLAZA_DRAFT (self), field);
      }
}

static GStrv
event_draft_list_saved (const PlazaEventRecord *record,
                        const char             *list)
{
  g_autofree char *order = plaza_event_values_read (record, list, NULL);

  return g_strsplit (order != NULL ? order : "", "\n", -1);
}

/* For the room: gives each part that the campaign has its fields. */
void
plaza_event_draft_add_part_fields (PlazaEventDraft *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto(GStrv) ids = event_draft_list_saved (self->base, lists[i]);

      for (guint j = 0; ids[j] != NULL; j++)
        event_draft_add_members (self, lists[i], ids[j]);
    }
}

/* Asked of each field with each letter: they are taken apart once, until they are others. */
static gboolean
event_draft_has_part (PlazaEventDraft *self,
                      const char      *list,
                      const char      *id)
{
  guint which = 0;

  while (!g_str_equal (lists[which], list))
    which++;

  if (g_set_str (&self->orders[which], plaza_event_draft_get_text (self, list)))
    {
      g_auto(GStrv) ids = g_strsplit (self->orders[which], "\n", -1);

      g_clear_pointer (&self->parts[which], g_hash_table_unref);
      self->parts[which] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; ids[i] != NULL; i++)
        g_hash_table_add (self->parts[which], g_strdup (ids[i]));
    }

  return self->parts[which] != NULL && g_hash_table_contains (self->parts[which], id);
}

/* For the room: what was removed is neither said nor saved. */
gboolean
plaza_event_draft_is_part (PlazaDraft      *draft,
                           PlazaDraftField *field)
{
  g_autofree char *id = NULL;
  const char *member;
  const char *list = plaza_event_values_split (plaza_draft_field_get_name (field), &id, &member);

  return list == NULL || event_draft_has_part (PLAZA_EVENT_DRAFT (draft), list, id);
}

/* For the room: the name by which a field is written, once the order is. Returns: (transfer full) */
char *
plaza_event_draft_get_written_name (PlazaEventDraft *self,
                                    const char      *name)
{
  g_autofree char *id = NULL;
  const char *member;
  const char *list = plaza_event_values_split (name, &id, &member);
  g_auto(GStrv) ids = g_strcmp0 (list, PLAZA_EVENT_PLACES) == 0 ? plaza_event_draft_list_parts (self, list) : NULL;

  /* In a record, a further place has no name but its number. */
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return g_strdup_printf ("%s.%u.%s", list, i, member);

  return g_strdup (name);
}

/* For the room: gives a new event the parts of another one. */
void
plaza_event_draft_copy_parts (PlazaEventDraft        *self,
                              const PlazaEventRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto(GStrv) ids = event_draft_list_saved (record, lists[i]);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          g_autofree char *id = plaza_event_draft_add_part (self, lists[i]);

          for (gsize k = 0; k < G_N_ELEMENTS (members); k++)
            {
              g_autofree char *name = g_strdup_printf ("%s.%s.%s", lists[i], ids[j], members[k].member);
              g_autofree char *text = NULL;

              if (!g_str_equal (members[k].list, lists[i]))
                continue;
              text = plaza_event_values_read (record, name, plaza_event_draft_get_day (self));
              plaza_draft_field_set_text (plaza_event_draft_get_part_field (self, lists[i], id, members[k].member), text);
            }
        }
    }
}

static gboolean
event_draft_is_typed (PlazaEventDraft *self,
                      const char      *list,
                      const char      *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].list, list) &&
        plaza_draft_field_is_dirty (plaza_event_draft_get_part_field (self, list, id, members[i].member)))
      return TRUE;

  return FALSE;
}

/* All that it says is then what was typed here: the campaign has it no more. */
static void
event_draft_hold_part (PlazaEventDraft *self,
                       const char      *list,
                       const char      *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].list, list))
      plaza_draft_field_hold (plaza_event_draft_get_part_field (self, list, id, members[i].member), "", FALSE);
}

static void
event_draft_hold_list (PlazaEventDraft *self,
                       const char      *list)
{
  PlazaDraftField *order = event_draft_get_order (self, list);
  g_autofree char *saved = plaza_event_values_read (self->base, list, NULL);
  g_auto(GStrv) theirs = event_draft_list_saved (self->base, list);
  g_auto(GStrv) mine = plaza_event_draft_list_parts (self, list);
  g_autoptr(GPtrArray) gone = g_ptr_array_new ();
  gboolean holds = plaza_draft_field_is_dirty (order);

  for (guint i = 0; mine[i] != NULL; i++)
    if (mine[i][0] != PLAZA_NEW_PART && !g_strv_contains ((const char * const *) theirs, mine[i]))
      {
        g_ptr_array_add (gone, mine[i]);
        holds |= event_draft_is_typed (self, list, mine[i]);
      }

  if (gone->len == 0 || !holds)
    return;

  plaza_draft_field_hold (order, saved != NULL ? saved : "", TRUE);
  for (guint i = 0; i < gone->len; i++)
    event_draft_hold_part (self, list, g_ptr_array_index (gone, i));
}

/* For the room: what somebody typed of a part that another one took away is not dropped, but stays until somebody chose. */
void
plaza_event_draft_hold_parts (PlazaEventDraft *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    event_draft_hold_list (self, lists[i]);
}

/* For the room: whether a field is kept with what was typed. All of a part is, of which something was typed: should it be
 * taken away meanwhile, it is there as a whole. */
gboolean
plaza_event_draft_is_kept (PlazaDraft      *draft,
                           PlazaDraftField *field)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  g_autofree char *id = NULL;
  const char *member;
  const char *list = plaza_event_values_split (plaza_draft_field_get_name (field), &id, &member);

  return plaza_draft_field_is_dirty (field) ||
         (list != NULL && (plaza_draft_field_is_dirty (event_draft_get_order (self, list)) || event_draft_is_typed (self, list, id)));
}

static void
event_draft_call_back (PlazaEventDraft *self,
                       const char      *list,
                       const char      *id)
{
  PlazaDraftField *order = event_draft_get_order (self, list);
  const char *text = plaza_draft_field_get_text (order);
  g_autofree char *mine = g_strjoin (*text != '\0' ? "\n" : "", text, id, NULL);

  plaza_draft_field_restore (order, mine, mine);
}

/**
 * plaza_event_draft_restore:
 * @name: of a field that was kept
 * @saved: what the campaign had there then
 * @text: what was typed there
 *
 * For the room: types it again, also in a part that was added before, or that somebody has taken away since.
 */
void
plaza_event_draft_restore (PlazaDraft *draft,
                           const char *name,
                           const char *saved,
                           const char *text)
{
  PlazaEventDraft *self = PLAZA_EVENT_DRAFT (draft);
  g_autofree char *id = NULL;
  const char *member;
  const char *list = plaza_event_values_split (name, &id, &member);
  g_auto(GStrv) known = list != NULL ? event_draft_list_saved (self->base, list) : NULL;
  gboolean is_there = list == NULL || g_strv_contains ((const char * const *) known, id);
  gboolean is_added = list != NULL && id[0] == PLAZA_NEW_PART;
  PlazaDraftField *field;

  if (is_there && g_str_equal (saved, text))
    return;

  if (!is_there)
    event_draft_add_members (self, list, id);
  if (is_added)
    self->n_new = MAX (self->n_new, (guint) g_ascii_strtoull (id + 1, NULL, 10));
  if (!is_there && !is_added && !g_str_equal (saved, text) && !event_draft_has_part (self, list, id))
    event_draft_call_back (self, list, id);

  field = plaza_draft_get_field (PLAZA_DRAFT (self), name);
  if (field != NULL)
    plaza_draft_field_restore (field, is_there ? saved : "", text);
}

/**
 * plaza_event_draft_list_parts:
 * @list: %PLAZA_EVENT_SLOTS, %PLAZA_EVENT_PLACES or %PLAZA_EVENT_CITIES
 *
 * Returns: (transfer full): the ids of what it has of them, in their order
 */
GStrv
plaza_event_draft_list_parts (PlazaEventDraft *self,
                              const char      *list)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  return g_strsplit (plaza_event_draft_get_text (self, list), "\n", -1);
}

static void
event_draft_set_parts (PlazaEventDraft *self,
                       const char      *list,
                       GPtrArray       *ids)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (ids, NULL);
  text = g_strjoinv ("\n", (char **) ids->pdata);
  plaza_draft_field_set_text (event_draft_get_order (self, list), text);
}

static GPtrArray *
event_draft_array_parts (PlazaEventDraft *self,
                         const char      *list)
{
  return g_ptr_array_new_take_null_terminated ((gpointer *) plaza_event_draft_list_parts (self, list), g_free);
}

/**
 * plaza_event_draft_add_part:
 *
 * Adds an empty one behind the others.
 *
 * Returns: (transfer full): its id in the draft
 */
char *
plaza_event_draft_add_part (PlazaEventDraft *self,
                            const char      *list)
{
  g_autoptr(GPtrArray) ids = NULL;
  char *id;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), NULL);

  id = g_strdup_printf ("%c%u", PLAZA_NEW_PART, ++self->n_new);
  ids = event_draft_array_parts (self, list);
  event_draft_add_members (self, list, id);
  g_ptr_array_add (ids, g_strdup (id));
  event_draft_set_parts (self, list, ids);

  return id;
}

/**
 * plaza_event_draft_remove_part:
 * @id: its id
 *
 * What is typed in it is still there, should it come back.
 */
void
plaza_event_draft_remove_part (PlazaEventDraft *self,
                               const char      *list,
                               const char      *id)
{
  g_autoptr(GPtrArray) ids = NULL;
  guint position;

  g_return_if_fail (PLAZA_IS_EVENT_DRAFT (self));

  ids = event_draft_array_parts (self, list);
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &position))
    return;

  g_ptr_array_remove_index (ids, position);
  event_draft_set_parts (self, list, ids);
}

/**
 * plaza_event_draft_move_part:
 * @id: its id
 * @by: -1 up, 1 down
 *
 * Returns: whether there was room for that
 */
gboolean
plaza_event_draft_move_part (PlazaEventDraft *self,
                             const char      *list,
                             const char      *id,
                             int              by)
{
  g_autoptr(GPtrArray) ids = NULL;
  guint position;

  g_return_val_if_fail (PLAZA_IS_EVENT_DRAFT (self), FALSE);

  ids = event_draft_array_parts (self, list);
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &position) ||
      (int) position + by < 0 || position + (guint) by >= ids->len)
    return FALSE;

  g_ptr_array_insert (ids, (int) position + by, g_ptr_array_steal_index (ids, position));
  event_draft_set_parts (self, list, ids);
  return TRUE;
}

/**
 * plaza_event_draft_get_part_field:
 * @id: its id
 * @member: "label", "date", "city", …
 *
 * Returns: (transfer none) (nullable): that field of it
 */
PlazaDraftField *
plaza_event_draft_get_part_field (PlazaEventDraft *self,
                                  const char      *list,
                                  const char      *id,
                                  const char      *member)
{
  g_autofree char *name = g_strdup_printf ("%s.%s.%s", list, id, member);

  return plaza_draft_get_field (PLAZA_DRAFT (self), name);
}
