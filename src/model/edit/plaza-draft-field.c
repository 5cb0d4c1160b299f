/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-draft-field.h"

#include <glib/gi18n.h>
#include <string.h>

struct _PlazaDraftField
{
  GObject          parent_instance;

  char            *name;
  gboolean         required;
  PlazaDraftCheck  check;
  char            *saved;    /* as the campaign has it; never NULL */
  char            *text;
  char            *problem;  /* the one that is shown */
  gboolean         touched;
  char            *remark;   /* what the draft has to say of it, beside its other fields */
  gboolean         stops;    /* whether that keeps it from being saved */
  char            *theirs;   /* what somebody else made of it while it was typed over */
  gboolean         inferred; /* what is saved */
  PlazaDraftSuggestion suggestion; /* about "remark" */
  char            *dismissed; /* a remark that somebody has read, and leaves as it is */
};

G_DEFINE_FINAL_TYPE (PlazaDraftField, plaza_draft_field, G_TYPE_OBJECT)

typedef enum
{
  PROP_TEXT = 1,
  PROP_PROBLEM,
  PROP_WARNING,
  PROP_THEIRS,
  PROP_INFERRED,
  PROP_SUGGESTION,
} PlazaDraftFieldProperty;

static GParamSpec *properties[PROP_SUGGESTION + 1];

static gboolean
field_warns (PlazaDraftField *self)
{
  return self->remark != NULL && !self->stops && g_strcmp0 (self->remark, self->dismissed) != 0;
}

static void
field_show_problem (PlazaDraftField *self)
{
  const char *problem = self->touched ? plaza_draft_field_check (self) : NULL;

  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
field_set_theirs (PlazaDraftField *self,
                  const char      *theirs)
{
  if (g_set_str (&self->theirs, theirs))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THEIRS]);
}

static void
field_put (PlazaDraftField *self,
           const char      *text)
{
  if (!g_set_str (&self->text, text))
    return;

  if (g_strcmp0 (text, self->theirs) == 0)
    field_set_theirs (self, NULL);
  field_show_problem (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (self->inferred)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INFERRED]);
}

static void
plaza_draft_field_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PlazaDraftField *self = PLAZA_DRAFT_FIELD (object);

  switch ((PlazaDraftFieldProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_WARNING:
      g_value_set_string (value, field_warns (self) ? self->remark : NULL);
      break;
    case PROP_THEIRS:
      g_value_set_string (value, self->theirs);
      break;
    case PROP_SUGGESTION:
      g_value_set_string (value, field_warns (self) ? self->suggestion.label : NULL);
      break;
    case PROP_INFERRED:
      g_value_set_boolean (value, self->inferred && !plaza_draft_field_is_dirty (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plaza_draft_field_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_TEXT)
    plaza_draft_field_set_text (PLAZA_DRAFT_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_draft_field_finalize (GObject *object)
{
  PlazaDraftField *self = PLAZA_DRAFT_FIELD (object);

  g_free (self->name);
  g_free (self->saved);
  g_free (self->text);
  g_free (self->problem);
  g_free (self->remark);
  g_free (self->suggestion.label);
  g_free (self->suggestion.text);
  g_free (self->dismissed);
  g_free (self->theirs);

  G_OBJECT_CLASS (plaza_draft_field_parent_class)->finalize (object);
}

static void
plaza_draft_field_class_init (PlazaDraftFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plaza_draft_field_get_property;
  object_class->set_property = plaza_draft_field_set_property;
  object_class->finalize = plaza_draft_field_finalize;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WARNING] =
    g_param_spec_string ("warning", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_THEIRS] =
    g_param_spec_string ("theirs", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUGGESTION] =
    g_param_spec_string ("suggestion", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_INFERRED] =
    g_param_spec_boolean ("inferred", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
plaza_draft_field_init (PlazaDraftField *self)
{
  self->saved = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * plaza_draft_field_new:
 * @name: what the draft calls it
 * @required: whether it may not be left empty
 * @check: (nullable): what else has to be so
 *
 * Returns: (transfer full): an empty field
 */
PlazaDraftField *
plaza_draft_field_new (const char     *name,
                       gboolean        required,
                       PlazaDraftCheck check)
{
  PlazaDraftField *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (PLAZA_TYPE_DRAFT_FIELD, NULL);
  self->name = g_strdup (name);
  self->required = required;
  self->check = check;

  return self;
}

const char *
plaza_draft_field_get_name (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), NULL);

  return self->name;
}

const char *
plaza_draft_field_get_text (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), NULL);

  return self->text;
}

/**
 * plaza_draft_field_set_text:
 * @text: (nullable): what somebody typed
 */
void
plaza_draft_field_set_text (PlazaDraftField *self,
                            const char      *text)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  self->touched |= g_strcmp0 (self->text, text) != 0;
  field_put (self, text != NULL ? text : "");
}

/**
 * plaza_draft_field_take:
 * @saved: (nullable): what the campaign has now
 *
 * What is typed and not saved stays as it is: somebody is at it. What the campaign has instead is
 * then "theirs", until somebody chose.
 *
 * Returns: whether that is another text than before
 */
gboolean
plaza_draft_field_take (PlazaDraftField *self,
                        const char      *saved)
{
  gboolean dirty;

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), FALSE);

  dirty = plaza_draft_field_is_dirty (self);
  if (!g_set_str (&self->saved, saved != NULL ? saved : ""))
    return FALSE;

  if (!dirty)
    field_put (self, self->saved);
  field_set_theirs (self, dirty && plaza_draft_field_is_dirty (self) ? self->saved : NULL);
  return TRUE;
}

/**
 * plaza_draft_field_hold:
 * @saved: what the campaign has now
 * @contested: whether somebody has to choose between the two
 *
 * What stands there stays, as if it were typed.
 */
void
plaza_draft_field_hold (PlazaDraftField *self,
                        const char      *saved,
                        gboolean         contested)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));
  g_return_if_fail (saved != NULL);

  g_set_str (&self->saved, saved);
  field_set_theirs (self, contested && plaza_draft_field_is_dirty (self) ? self->saved : NULL);
}

/**
 * plaza_draft_field_choose:
 * @theirs: whether what somebody else made of it stays
 *
 * Ends the conflict of this field.
 */
void
plaza_draft_field_choose (PlazaDraftField *self,
                          gboolean         theirs)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  if (theirs)
    field_put (self, self->saved);
  field_set_theirs (self, NULL);
}

/**
 * plaza_draft_field_set_inferred:
 * @inferred: whether the campaign has it by a conclusion
 */
void
plaza_draft_field_set_inferred (PlazaDraftField *self,
                                gboolean         inferred)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  if (self->inferred == !!inferred)
    return;

  self->inferred = !!inferred;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INFERRED]);
}

/**
 * plaza_draft_field_restore:
 * @saved: what the campaign had when @text was typed
 * @text: what was typed then
 *
 * For what was kept of a draft: as if it were typed again. Where the campaign has become another since,
 * that is a conflict.
 */
void
plaza_draft_field_restore (PlazaDraftField *self,
                           const char      *saved,
                           const char      *text)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));
  g_return_if_fail (text != NULL);

  plaza_draft_field_set_text (self, text);
  field_set_theirs (self, plaza_draft_field_is_dirty (self) && g_strcmp0 (saved, self->saved) != 0 ? self->saved : NULL);
}

/**
 * plaza_draft_field_set_remark:
 * @remark: (nullable): a sentence
 * @stops: whether it cannot be saved like that
 *
 * What is to be said of it beside the other fields of its draft: a warning, or what keeps it from being saved.
 */
void
plaza_draft_field_set_remark (PlazaDraftField *self,
                              const char      *remark,
                              gboolean         stops)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  if (!g_set_str (&self->remark, remark) && self->stops == !!stops)
    return;

  self->stops = !!stops;
  field_show_problem (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WARNING]);
}

/**
 * plaza_draft_field_take_suggestion:
 * @suggestion: what can be done about the remark; its texts are taken from it
 */
void
plaza_draft_field_take_suggestion (PlazaDraftField      *self,
                                   PlazaDraftSuggestion *suggestion)
{
  gboolean same = g_strcmp0 (self->suggestion.label, suggestion->label) == 0;

  g_free (self->suggestion.label);
  g_free (self->suggestion.text);
  self->suggestion = *suggestion;
  *suggestion = (PlazaDraftSuggestion) { 0 };
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUGGESTION]);
}

/**
 * plaza_draft_field_get_suggestion:
 *
 * Returns: (transfer none): what can be done about its warning; without a label where that is nothing
 */
const PlazaDraftSuggestion *
plaza_draft_field_get_suggestion (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), NULL);

  return &self->suggestion;
}

/**
 * plaza_draft_field_dismiss:
 *
 * Somebody has read the warning and leaves it as it is: it is not said again before it is another one.
 */
void
plaza_draft_field_dismiss (PlazaDraftField *self)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  g_set_str (&self->dismissed, self->remark);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WARNING]);
}

/**
 * plaza_draft_field_touch:
 *
 * From now on it says what is wrong with it, also where nobody typed.
 */
void
plaza_draft_field_touch (PlazaDraftField *self)
{
  g_return_if_fail (PLAZA_IS_DRAFT_FIELD (self));

  self->touched = TRUE;
  field_show_problem (self);
}

/**
 * plaza_draft_field_is_dirty:
 *
 * Returns: whether the campaign has another text
 */
gboolean
plaza_draft_field_is_dirty (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), FALSE);

  return !g_str_equal (self->text, self->saved);
}

/**
 * plaza_draft_field_check:
 *
 * Returns: (transfer none) (nullable): what is wrong with its text, whether or not that is shown already
 */
const char *
plaza_draft_field_check (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), NULL);

  if (self->text[strspn (self->text, " \t")] == '\0')
    /* Translators: below a field of a form that was left empty. */
    return self->required ? _("This cannot stay empty.") : self->stops ? self->remark : NULL;

  if (self->stops)
    return self->remark;

  return self->check != NULL ? self->check (self->text) : NULL;
}

/**
 * plaza_draft_field_is_contested:
 *
 * Returns: whether somebody else changed it as well, and nobody chose yet
 */
gboolean
plaza_draft_field_is_contested (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), FALSE);

  return self->theirs != NULL;
}

const char *
plaza_draft_field_get_saved (PlazaDraftField *self)
{
  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (self), NULL);

  return self->saved;
}
