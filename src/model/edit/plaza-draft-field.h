/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_DRAFT_FIELD (plaza_draft_field_get_type ())
G_DECLARE_FINAL_TYPE (PlazaDraftField, plaza_draft_field, PLAZA, DRAFT_FIELD, GObject)

/* One field of a draft: what the campaign has, and what somebody typed over it. Properties:
 *
 *   "text"     string, writable, never NULL: what stands in the field
 *   "problem"  string, nullable: what is wrong with it, in a sentence; not before it was touched,
 *              so that an empty form does not begin with reproaches
 *   "warning"  string, nullable: what does not fit with something else, and can be saved all the same
 *   "theirs"   string, nullable: what somebody else made of it meanwhile
 *   "suggestion" string, nullable: what a button says that does something about the warning
 *   "inferred" boolean: whether nobody said what stands there, but it was concluded from the rest
 */

/* Answers what is wrong with a text that is not empty, in a sentence, or NULL. */
typedef const char *(*PlazaDraftCheck) (const char *text);

/**
 * PlazaDraftSuggestion:
 * @label: (nullable): what a button says; %NULL for no suggestion
 * @text: (nullable): what it types; or of what its @action is
 * @action: (nullable): a form's action; %NULL where @text is typed
 *
 * What can be done about a warning.
 */
typedef struct
{
  char       *label;
  char       *text;
  const char *action;
} PlazaDraftSuggestion;

PlazaDraftField *plaza_draft_field_new      (const char      *name,
                                             gboolean         required,
                                             PlazaDraftCheck  check);
const char      *plaza_draft_field_get_name (PlazaDraftField *self);
const char      *plaza_draft_field_get_text (PlazaDraftField *self);
void             plaza_draft_field_set_text (PlazaDraftField *self,
                                             const char      *text);
gboolean         plaza_draft_field_take     (PlazaDraftField *self,
                                             const char      *saved);
void             plaza_draft_field_hold     (PlazaDraftField *self,
                                             const char      *saved,
                                             gboolean         contested);
void             plaza_draft_field_touch    (PlazaDraftField *self);
gboolean         plaza_draft_field_is_dirty (PlazaDraftField *self);
const char      *plaza_draft_field_check    (PlazaDraftField *self);
const char      *plaza_draft_field_get_saved    (PlazaDraftField *self);
void             plaza_draft_field_set_remark   (PlazaDraftField *self,
                                                 const char      *remark,
                                                 gboolean         stops);
void             plaza_draft_field_take_suggestion (PlazaDraftField      *self,
                                                    PlazaDraftSuggestion *suggestion);
const PlazaDraftSuggestion *plaza_draft_field_get_suggestion (PlazaDraftField *self);
void             plaza_draft_field_dismiss      (PlazaDraftField *self);
gboolean         plaza_draft_field_is_contested (PlazaDraftField *self);
void             plaza_draft_field_choose       (PlazaDraftField *self,
                                                 gboolean         theirs);
void             plaza_draft_field_set_inferred (PlazaDraftField *self,
                                                 gboolean         inferred);
void             plaza_draft_field_restore      (PlazaDraftField *self,
                                                 const char      *saved,
                                                 const char      *text);

G_END_DECLS
