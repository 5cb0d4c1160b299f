/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event-record.h"

G_BEGIN_DECLS

/* The records of a campaign beside its events, and the pack that holds them
 * all. Strings and arrays are owned by their record; an array of strings is
 * never NULL, a text missing in a language falls back (plaza_texts_get). */

typedef struct
{
  char       *id;          /* "we-are-all-america-2017" */
  char       *name;        /* "We Are All America" */
  char       *day;         /* "2017-02-22", or the first of several */
  char       *last_day;    /* of several, after the first; NULL where there is one */
  char       *hashtag;     /* with its #; nullable */
  char       *accent;      /* "#7a3894" */
  GStrv       languages;   /* content languages, the first is the original */
  GStrv       hashtags;
  GStrv       contributors;
  PlazaTexts *titles;      /* of the day */
  PlazaTexts *summaries;   /* Markdown */
  PlazaTexts *leave_behinds; /* Markdown of leave-behind.md, parsed where it is printed */
} PlazaCampaignRecord;

typedef struct
{
  char *city;
  char *address;
  char *telephone;
  char *as_of;             /* the day on which that was true, "2017-02-10" */
} PlazaOffice;

typedef struct
{
  char       *id;          /* of a Member of Congress: Bioguide */
  char       *title;       /* "Sen.", "Rep.", "Mayor" */
  char       *name;        /* NULL where the seat is vacant */
  PlazaLevel  level;
  char       *state;       /* nullable */
  char       *district;    /* nullable */
  GPtrArray  *offices;     /* of PlazaOffice, the nearest to people first */
  GStrv       accounts;    /* on networks: "@SenExample" */
  char       *note;        /* nullable */
  GPtrArray  *sources;     /* of PlazaSource: from which files that comes, and what each said; staff's own */
} PlazaOfficial;

typedef struct
{
  char  *state;
  char  *file;             /* from which that comes, without its folder */
  char  *as_of;            /* the day of that file, "2017-02-10" */
  GStrv  zips;             /* "48187 11": a ZIP code and one of the districts in which it lies, in the order of both */
} PlazaDistricts;

typedef struct
{
  char         *id;
  char         *number;    /* nullable */
  char         *name;      /* nullable */
  PlazaChamber  chamber;
  GStrv         joined;    /* ids of the officials who co-sponsor it */
} PlazaBill;

typedef struct
{
  char             *id;
  PlazaSectionType  type;
  char             *telephone; /* nullable; only of a call */
  GStrv             links;
  PlazaTexts       *headings;
  PlazaTexts       *bodies;    /* Markdown */
} PlazaSection;

typedef struct
{
  char           *id;
  PlazaGuideKind  kind;
  int             event_kind;  /* a PlazaKind, or -1 */
  GStrv           contributors;
  PlazaTexts     *titles;
  PlazaTexts     *summaries;   /* Markdown */
  GPtrArray      *sections;    /* of PlazaSection */
} PlazaGuide;

typedef struct
{
  char       *id;
  PlazaTexts *labels;      /* what facts of that theme stand under */
} PlazaTheme;

typedef struct
{
  char            *id;
  PlazaPointKind   kind;
  PlazaPointGroup  group;
  GStrv            bills;
  GStrv            backs;
  GStrv            contributors;
  char            *source;     /* nullable */
  char            *as_of;      /* the day on which it was true, "2017-02-11"; nullable */
  char            *check_on;   /* from which day on it has to be looked at again; nullable */
  int              minutes;
  char            *theme;      /* id of a fact's theme; nullable */
  int              share;      /* per cent, or -1 */
  GArray          *amounts;    /* of int; empty or two */
  PlazaTexts      *headlines;
  PlazaTexts      *bodies;     /* Markdown; the first paragraph is the short form */
} PlazaPoint;

typedef struct
{
  char         *id;
  PlazaNetwork  network;
  GStrv         placeholders;  /* "official", "handle", "organization" */
  PlazaTexts   *texts;         /* plain text */
} PlazaMessage;

typedef struct
{
  char *name;              /* "official", "handle", … */
  char *value;
} PlazaValue;

typedef struct
{
  PlazaCampaignRecord *campaign;
  GPtrArray           *events;   /* of PlazaEventRecord */
  GPtrArray           *officials;  /* of PlazaOfficial */
  GPtrArray           *bills;    /* of PlazaBill */
  GPtrArray           *guides;   /* of PlazaGuide */
  GPtrArray           *themes;   /* of PlazaTheme */
  GPtrArray           *points;   /* of PlazaPoint */
  GPtrArray           *messages; /* of PlazaMessage */
  GPtrArray           *sheets;   /* of PlazaEventSheet: of the events that have their own */
  GPtrArray           *lines;    /* of PlazaSheetLine (plaza-sheet-record.h): of all sheets, each in its order */
} PlazaPack;

extern const PlazaRecordType plaza_campaign_record_type;
extern const PlazaRecordType plaza_office_type;
extern const PlazaRecordType plaza_official_type;
extern const PlazaRecordType plaza_districts_type;
extern const PlazaRecordType plaza_bill_type;
extern const PlazaRecordType plaza_section_type;
extern const PlazaRecordType plaza_guide_type;
extern const PlazaRecordType plaza_theme_type;
extern const PlazaRecordType plaza_point_type;
extern const PlazaRecordType plaza_message_type;
extern const PlazaRecordType plaza_value_type;

PlazaCampaignRecord *plaza_campaign_record_new  (void);
const char          *plaza_campaign_record_get_last_day (const PlazaCampaignRecord *self);
PlazaOfficial       *plaza_official_new         (void);
PlazaDistricts      *plaza_districts_new        (void);
PlazaBill           *plaza_bill_new             (void);
PlazaSection        *plaza_section_new          (void);
PlazaGuide          *plaza_guide_new            (void);
PlazaTheme          *plaza_theme_new            (void);
PlazaPoint          *plaza_point_new            (void);
PlazaMessage        *plaza_message_new          (void);
PlazaValue          *plaza_value_new            (const char          *name,
                                                 const char          *value);
PlazaPack           *plaza_pack_new             (void);
void                 plaza_pack_free            (PlazaPack           *self);

char                *plaza_message_value        (const char          *name,
                                                 const char          *typed);
char                *plaza_message_fill         (const PlazaMessage  *self,
                                                 const char          *language,
                                                 GHashTable          *values,
                                                 const char          *blank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaCampaignRecord, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaOfficial, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaDistricts, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaBill, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSection, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaGuide, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaTheme, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPoint, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaMessage, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaValue, plaza_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPack, plaza_pack_free)

G_END_DECLS
