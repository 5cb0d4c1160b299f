/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/**
 * PlazaTextItem:
 * @thing: what kind of thing it is a part of
 * @uid: which one; "" of the campaign itself
 * @section: (nullable): of a guide, which of its sections
 * @name: one word for all of that: "point/co-sponsor", "guide/rally/step-1", "campaign"
 * @type: of @record
 * @record: what says it: a section where there is one, else the thing
 *
 * What staff write as one piece, in each language of the campaign: a talking point, a guide's section, a message.
 */
typedef struct
{
  PlazaThing             thing;
  char                  *uid;
  char                  *section;
  char                  *name;
  const PlazaRecordType *type;
  gpointer               record;
} PlazaTextItem;

const PlazaRecordType *plaza_text_item_type (PlazaThing      thing,
                                             const char     *section);
PlazaTextItem *plaza_text_item_new   (PlazaThing              thing,
                                      const char             *uid,
                                      const char             *section,
                                      gpointer                record);
PlazaTextItem *plaza_text_item_copy  (const PlazaTextItem    *self);
void           plaza_text_item_free  (PlazaTextItem          *self);
GPtrArray     *plaza_text_items_list (PlazaCampaign          *campaign);
PlazaTextItem *plaza_text_item_find  (PlazaCampaign          *campaign,
                                      const char             *name);
char          *plaza_text_item_title (const PlazaTextItem    *self,
                                      PlazaCampaign          *campaign);
char          *plaza_text_name       (PlazaThing              thing,
                                      const char             *uid,
                                      const char             *section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaTextItem, plaza_text_item_free)

G_END_DECLS
