/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-text-item.h"

G_BEGIN_DECLS

/* Which texts are not translated, and of which the source was changed since. */

typedef struct _PlazaTranslations PlazaTranslations;

/* How a text stands in a language. */
typedef enum
{
  PLAZA_TEXT_NONE,      /* there is nothing to translate */
  PLAZA_TEXT_CURRENT,
  PLAZA_TEXT_MISSING,   /* all of it or a part */
  PLAZA_TEXT_OUTDATED,
} PlazaTextState;

/**
 * PlazaTranslation:
 * @was: (nullable): the source as it was when this was translated
 * @since: when the source became another, UTC, as "2017-02-11T09:02:10Z"
 *
 * A translation that is out of date.
 */
typedef struct
{
  char *was;
  char *since;
} PlazaTranslation;

PlazaTranslations      *plaza_translations_new      (PlazaCampaign            *campaign,
                                                     GError                  **error);
void                    plaza_translations_free     (PlazaTranslations        *self);
const PlazaTranslation *plaza_translations_find     (PlazaTranslations        *self,
                                                     const PlazaTextItem      *item,
                                                     const char               *member,
                                                     const char               *language);
PlazaTextState          plaza_translations_state    (PlazaTranslations        *self,
                                                     const PlazaTextItem      *item,
                                                     const char               *language);
void                    plaza_translations_progress (PlazaTranslations        *self,
                                                     GPtrArray                *items,
                                                     const char               *language,
                                                     guint                    *n_current,
                                                     guint                    *n_all);
void                    plaza_translations_confirm  (PlazaCampaign            *campaign,
                                                     GPtrArray                *edits,
                                                     const PlazaTextItem      *item,
                                                     const char               *member,
                                                     const char               *language);

gboolean                plaza_translations_lack     (const PlazaRecordType    *type,
                                                     gconstpointer             record,
                                                     const char               *source,
                                                     const char               *language);
GHashTable             *plaza_translations_outdated (PlazaCampaign            *campaign,
                                                     PlazaThing                thing,
                                                     const char               *language,
                                                     GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaTranslations, plaza_translations_free)

G_END_DECLS
