/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-draft-field.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_DRAFT (plaza_draft_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlazaDraft, plaza_draft, PLAZA, DRAFT, GObject)

/**
 * PlazaDraftClass:
 * @by_field: whether each field stands for itself: what is in order is saved though another is not
 * @get_action: (nullable): what undo calls it when it is saved ("edit-event")
 * @read: (transfer full) (nullable): what the campaign has for a field
 * @add_edits: adds what has to be written; called for fields that are dirty and in order
 * @remark: (nullable) (transfer full): what is to be said of a field beside the others, and whether that
 *   keeps it from being saved
 * @suggest: (nullable): what can be done about a remark that does not keep the field from being saved
 * @is_part: (nullable): whether the field is a part of it now; what is none is neither said nor saved
 * @kept_as: (nullable): the ending of the file in which it is kept until it is saved; without it, it is not kept
 * @get_key: (nullable): under which name it is kept
 * @dup_title: (nullable): what it is called by whoever typed it
 * @is_new: (nullable): whether the campaign does not have it yet
 * @is_kept: (nullable): whether a field is kept; otherwise each that is dirty
 * @restore: (nullable): types in a field again what was kept of it, where the draft has it still
 *
 * What somebody types, before it is in the campaign: fields over an edited copy. It follows the
 * campaign, but for what is typed and not saved. Signal "changed": a text is another, typed or
 * in the campaign.
 */
struct _PlazaDraftClass
{
  GObjectClass parent_class;

  gboolean     by_field;
  const char *(* get_action) (PlazaDraft *self);
  char      *(* read)      (PlazaDraft *self,
                            PlazaDraftField *field);
  void       (* add_edits) (PlazaDraft *self,
                            GPtrArray  *edits);
  char      *(* remark)    (PlazaDraft      *self,
                            PlazaDraftField *field,
                            gboolean        *stops);
  void       (* suggest)   (PlazaDraft           *self,
                            PlazaDraftField      *field,
                            PlazaDraftSuggestion *suggestion);
  gboolean   (* is_part)   (PlazaDraft      *self,
                            PlazaDraftField *field);

  const char  *kept_as;
  const char *(* get_key)   (PlazaDraft *self);
  char       *(* dup_title) (PlazaDraft *self);
  gboolean    (* is_new)    (PlazaDraft *self);
  gboolean    (* is_kept)   (PlazaDraft      *self,
                             PlazaDraftField *field);
  void        (* restore)   (PlazaDraft *self,
                             const char *name,
                             const char *saved,
                             const char *text);
};

void             plaza_draft_remark       (PlazaDraft      *self);
void             plaza_draft_begin        (PlazaDraft      *self,
                                           PlazaCampaign   *campaign);
void             plaza_draft_add          (PlazaDraft      *self,
                                           PlazaDraftField *field);
PlazaCampaign   *plaza_draft_get_campaign (PlazaDraft      *self);
GPtrArray       *plaza_draft_get_fields   (PlazaDraft      *self);
PlazaDraftField *plaza_draft_get_field    (PlazaDraft      *self,
                                           const char      *name);
gboolean         plaza_draft_is_dirty     (PlazaDraft      *self);
gboolean         plaza_draft_commit       (PlazaDraft      *self,
                                           GError         **error);

G_END_DECLS
