/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-row-private.h"

G_DEFINE_ENUM_TYPE (PlazaImportState, plaza_import_state,
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_NEW, "new"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_CHANGED, "changed"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_SAME, "same"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_BAD, "bad"))

G_DEFINE_ENUM_TYPE (PlazaImportAnswer, plaza_import_answer,
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_TAKE, "take"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_LEAVE, "leave"),
                    G_DEFINE_ENUM_VALUE (PLAZA_IMPORT_SKIP, "skip"))

enum
{
  PROP_STATE = 1,
  PROP_ANSWER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PlazaImportRow, plaza_import_row, G_TYPE_OBJECT)

static void
plaza_import_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *spec)
{
  PlazaImportRow *self = PLAZA_IMPORT_ROW (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ANSWER:
      g_value_set_enum (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
plaza_import_row_finalize (GObject *object)
{
  PlazaImportRow *self = PLAZA_IMPORT_ROW (object);

  g_free (self->file);
  g_free (self->key);
  plaza_incoming_free (self->incoming);
  g_clear_object (&self->before);
  plaza_record_unref (self->event);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->likes);

  G_OBJECT_CLASS (plaza_import_row_parent_class)->finalize (object);
}

static void
plaza_import_row_class_init (PlazaImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_import_row_get_property;
  object_class->finalize = plaza_import_row_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PLAZA_TYPE_IMPORT_STATE, PLAZA_IMPORT_NEW,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ANSWER] = g_param_spec_enum ("answer", NULL, NULL, PLAZA_TYPE_IMPORT_ANSWER, PLAZA_IMPORT_OPEN,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
plaza_import_row_init (PlazaImportRow *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_field_change_free);
  self->likes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_like_free);
}

/* For the room.
 * @incoming: (transfer full) */
PlazaImportRow *
plaza_import_row_new (const char    *file,
                      const char    *key,
                      PlazaIncoming *incoming)
{
  PlazaImportRow *self = g_object_new (PLAZA_TYPE_IMPORT_ROW, NULL);

  self->file = g_strdup (file);
  self->key = g_strdup (key);
  self->incoming = incoming;
  return self;
}

/* For the room. */
void
plaza_import_row_set_answer (PlazaImportRow    *self,
                             PlazaImportAnswer  answer)
{
  if (self->answer == answer)
    return;

  self->answer = answer;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANSWER]);
}

/* For the room: what becomes of it.
 * @before: (nullable): what it was recognized as
 * @event: (transfer full): what it would be */
void
plaza_import_row_settle (PlazaImportRow   *self,
                         PlazaImportState  state,
                         PlazaEvent       *before,
                         PlazaEventRecord *event)
{
  g_set_object (&self->before, before);
  plaza_record_unref (self->event);
  self->event = event;
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

PlazaImportState
plaza_import_row_get_state (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), PLAZA_IMPORT_BAD);

  return self->state;
}

/**
 * plaza_import_row_get_asks:
 *
 * Returns: its kinds of question, whether they were answered or not
 */
PlazaImportAsking
plaza_import_row_get_asks (PlazaImportRow *self)
{
  PlazaImportAsking asks = PLAZA_ASKS_NOTHING;

  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), asks);

  if (self->state == PLAZA_IMPORT_BAD || self->state == PLAZA_IMPORT_SAME)
    return asks;
  if (self->incoming->problems->len > 0)
    asks |= PLAZA_ASKS_READING;
  if (self->likes->len > 0)
    asks |= PLAZA_ASKS_LIKE;
  for (guint i = 0; i < self->changes->len; i++)
    if (((PlazaFieldChange *) g_ptr_array_index (self->changes, i))->is_asked)
      asks |= PLAZA_ASKS_CHANGE;

  return asks;
}

PlazaImportAnswer
plaza_import_row_get_answer (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), PLAZA_IMPORT_OPEN);

  return self->answer;
}

/**
 * plaza_import_row_is_open:
 *
 * Returns: whether it has a question that nobody answered
 */
gboolean
plaza_import_row_is_open (PlazaImportRow *self)
{
  return plaza_import_row_get_asks (self) != PLAZA_ASKS_NOTHING && self->answer == PLAZA_IMPORT_OPEN;
}

/* Whether there is anything that nobody asks about. */
static gboolean
import_row_has_clean (PlazaImportRow *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (!((PlazaFieldChange *) g_ptr_array_index (self->changes, i))->is_asked)
      return TRUE;

  return FALSE;
}

/**
 * plaza_import_row_waits:
 * @approve: whether what comes in is approved
 *
 * What somebody decided about is changed by somebody's decision alone, and so is what staff changed.
 *
 * Returns: whether it would change an event, and waits as a change instead
 */
gboolean
plaza_import_row_waits (PlazaImportRow *self,
                        gboolean        approve)
{
  PlazaReview review;
  gboolean is_open;

  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), FALSE);

  if (self->state != PLAZA_IMPORT_CHANGED || (self->answer == PLAZA_IMPORT_LEAVE && !import_row_has_clean (self)))
    return FALSE;

  review = plaza_event_get_record (self->before)->review;
  is_open = (plaza_import_row_get_asks (self) & PLAZA_ASKS_CHANGE) != 0 && self->answer == PLAZA_IMPORT_OPEN;
  return is_open || review == PLAZA_REVIEW_DECLINED || (review == PLAZA_REVIEW_APPROVED && !approve);
}

/**
 * plaza_import_row_get_file:
 *
 * Returns: the name of the file that it is in, without its folder; "" of a paste
 */
const char *
plaza_import_row_get_file (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->file;
}

/**
 * plaza_import_row_get_line:
 *
 * Returns: the file's line on which it begins, from 1; 0 where there is none
 */
int
plaza_import_row_get_line (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), 0);

  return self->incoming->line;
}

const PlazaIncoming *
plaza_import_row_get_incoming (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->incoming;
}

/**
 * plaza_import_row_get_before:
 *
 * Returns: (transfer none) (nullable): the event of the campaign that it is; %NULL of what is new
 */
const PlazaEventRecord *
plaza_import_row_get_before (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->before != NULL ? plaza_event_get_record (self->before) : NULL;
}

/**
 * plaza_import_row_get_event:
 *
 * Returns: (transfer none): what the event would be; of a broken row what was read of it
 */
const PlazaEventRecord *
plaza_import_row_get_event (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->event;
}

/**
 * plaza_import_row_get_changes:
 *
 * Returns: (transfer none) (element-type PlazaFieldChange): what it would change of the event that is there
 */
GPtrArray *
plaza_import_row_get_changes (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->changes;
}

/**
 * plaza_import_row_get_problems:
 *
 * Returns: (transfer none) (element-type PlazaProblem): what its reader has to say of it
 */
GPtrArray *
plaza_import_row_get_problems (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->incoming->problems;
}

/**
 * plaza_import_row_get_likes:
 *
 * Returns: (transfer none) (element-type PlazaLike): of what is new: what may be the same, the likeliest first
 */
GPtrArray *
plaza_import_row_get_likes (PlazaImportRow *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (self), NULL);

  return self->likes;
}
