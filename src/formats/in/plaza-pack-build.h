/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-fields.h"
#include "plaza-pack.h"
#include "plaza-pack-prose.h"
#include "plaza-pack-source.h"

G_BEGIN_DECLS

/* A pack while it is being read. Each part reads one JSON file and the texts
 * that belong to it, and answers FALSE with the first thing that is wrong. */
typedef struct
{
  PlazaPackSource *source;
  PlazaPack       *pack;
} PlazaPackBuild;

/* What the Markdown file of a record must hold. */
typedef enum
{
  PLAZA_PACK_TEXT_PLAIN,      /* a text that is not Markdown */
  PLAZA_PACK_TEXT_PARAGRAPHS, /* no heading at all */
  PLAZA_PACK_TEXT_TITLED,     /* a title and paragraphs */
  PLAZA_PACK_TEXT_SECTIONS,   /* a title, paragraphs and sections */
} PlazaPackTextForm;

/* Reads one record, which begins with its id. */
typedef gpointer (*PlazaPackRecordFunc) (PlazaFields *fields);

PlazaJsonFile  *plaza_pack_build_open_json    (PlazaPackBuild       *self,
                                               const char           *name,
                                               GError              **error);
GPtrArray      *plaza_pack_build_read_records (PlazaJsonFile        *file,
                                               const char           *noun,
                                               PlazaPackRecordFunc   read,
                                               GPtrArray            *records,
                                               GHashTable           *ids);
PlazaPackProse *plaza_pack_build_read_prose   (PlazaPackBuild       *self,
                                               const char           *path,
                                               PlazaPackTextForm     form,
                                               gboolean              whole,
                                               GError              **error);
PlazaPackProse *plaza_pack_build_parse        (const char           *path,
                                               const char           *text,
                                               PlazaPackTextForm     form,
                                               gboolean              whole,
                                               GError              **error);
void            plaza_pack_build_take_texts   (PlazaFields          *fields,
                                               PlazaTexts           *titles,
                                               PlazaTexts           *bodies,
                                               GPtrArray            *sections);
gboolean        plaza_pack_build_expects      (PlazaPackBuild       *self,
                                               PlazaFields          *fields,
                                               guint                 language,
                                               const char           *path);
gboolean        plaza_pack_build_read_texts   (PlazaPackBuild       *self,
                                               PlazaFields          *fields,
                                               const char           *stem,
                                               PlazaPackTextForm     form,
                                               PlazaTexts           *titles,
                                               PlazaTexts           *bodies,
                                               GError              **error);
gboolean        plaza_pack_build_no_strays    (PlazaPackBuild       *self,
                                               const char           *folder,
                                               GHashTable           *known,
                                               GError              **error);

void            plaza_pack_build_check_names  (PlazaFields          *fields,
                                               const char           *field,
                                               GStrv                 names,
                                               GHashTable           *known,
                                               const char           *file);
GHashTable     *plaza_pack_build_list_ids     (GPtrArray            *records);

gboolean        plaza_pack_sheets_read        (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_campaign_read      (PlazaPackBuild       *self,
                                               GError              **error);
void            plaza_pack_campaign_read_facts (PlazaFields         *fields,
                                               PlazaCampaignRecord  *campaign);
gpointer        plaza_pack_theme_read         (PlazaFields          *fields);
gboolean        plaza_pack_officials_read       (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_bills_read         (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_events_read        (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_toolkit_read       (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_themes_read        (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_points_read        (PlazaPackBuild       *self,
                                               GError              **error);
gboolean        plaza_pack_message_check      (const PlazaMessage   *message,
                                               const char           *language,
                                               GError              **error);
gboolean        plaza_pack_messages_read      (PlazaPackBuild       *self,
                                               GError              **error);

G_END_DECLS
