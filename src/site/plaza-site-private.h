/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-html.h"
#include "plaza-site.h"

G_BEGIN_DECLS

/* From how many events on a list is parted into pages, and how many are on one. */
#define PLAZA_SITE_MOST 300
/* How many other events of its state an event's page names. */
#define PLAZA_SITE_ALSO 3

typedef enum
{
  PLAZA_SITE_STATES,     /* the first page: all events by state */
  PLAZA_SITE_STATE,      /* those of one, where the list is parted */
  PLAZA_SITE_DAYS,
  PLAZA_SITE_DAY,
  PLAZA_SITE_EVENT,
  PLAZA_SITE_TOOLKIT,
  PLAZA_SITE_GUIDE,
  PLAZA_SITE_POINTS,
  PLAZA_SITE_PRINT,      /* handouts, where there are any */
  PLAZA_SITE_N_PAGES,
  PLAZA_SITE_STYLE = PLAZA_SITE_N_PAGES,
  PLAZA_SITE_SCRIPT,
  PLAZA_SITE_COUNTRY,    /* the map as a picture, for the pages of events */
} PlazaSitePage;

/* Events that are told together: of a state, of a day; "" is that it is not known. */
typedef struct
{
  char      *key;
  GPtrArray *events;  /* of PlazaSiteEvent, owned by the site */
  guint64    stamp;
} PlazaSiteGroup;

typedef struct
{
  PlazaEvent     *event;    /* as the public may know it */
  PlazaSiteGroup *state;
  guint           in_state; /* the how many-th */
  guint64         stamp;
} PlazaSiteEvent;

/* A page of a group that is parted. */
typedef struct
{
  PlazaSiteGroup *group;
  guint           first;
  guint           n;
} PlazaSitePart;

struct _PlazaSite
{
  PlazaCampaign             *campaign;
  const PlazaCampaignRecord *record;
  char                      *base;
  gboolean                   one_page;
  gboolean                   feeds;
  char                      *registration;
  GPtrArray                 *handouts;  /* of PlazaSiteHandout, with their own texts */
  GPtrArray                 *events;    /* of PlazaEvent */
  GPtrArray                 *entries;   /* of PlazaSiteEvent, in the same order */
  GPtrArray                 *states;    /* of PlazaSiteGroup */
  GPtrArray                 *days;
  GPtrArray                 *parts;     /* of PlazaSitePart */
  GPtrArray                 *files;
  GStrv                      languages;
  guint64                    frame;     /* stamp of what stands on every page */
};

/* A page while it is written. */
typedef struct
{
  PlazaSite           *site;
  const PlazaSiteFile *file;
  PlazaHtml           *html;
  const char          *language;
  const PlazaWords    *words;
  gboolean             rtl;
} PlazaSiteView;

/* plaza-site-paths.c */
char     *plaza_site_path            (PlazaSite           *self,
                                      guint                language,
                                      PlazaSitePage        page,
                                      gconstpointer        about);
char     *plaza_site_part_path       (PlazaSite           *self,
                                      guint                language,
                                      PlazaSitePage        page,
                                      const PlazaSitePart *part);
char     *plaza_site_href            (const PlazaSiteView *view,
                                      PlazaSitePage        page,
                                      gconstpointer        about);
char     *plaza_site_href_path       (const PlazaSiteView *view,
                                      const char          *path);

/* plaza-site-events.c */
gboolean  plaza_site_events_read     (PlazaSite           *self,
                                      PlazaProgress       *progress,
                                      GError             **error);
gboolean  plaza_site_is_parted       (PlazaSite           *self);
void      plaza_site_group_free      (PlazaSiteGroup      *group);

/* plaza-site-files.c */
void      plaza_site_files_list      (PlazaSite           *self);
gboolean  plaza_site_has_page        (PlazaSite           *self,
                                      PlazaSitePage        page);
guint     plaza_site_find_also       (const PlazaSiteEvent  *entry,
                                      const PlazaSiteEvent **also);

/* plaza-site-languages.c */
char     *plaza_site_language_name   (const char          *tag);

/* plaza-site-stamp.c */
guint64   plaza_site_stamp           (const char          *text);
guint64   plaza_site_stamp_add       (guint64              stamp,
                                      guint64              other);
guint64   plaza_site_stamp_record    (const PlazaRecordType *type,
                                      gconstpointer        record);
guint64   plaza_site_stamp_records   (const PlazaRecordType *type,
                                      GPtrArray           *records);

/* plaza-site-frame.c */
void      plaza_site_frame_begin     (PlazaSiteView       *view,
                                      const char          *title,
                                      const char          *description);
void      plaza_site_frame_end       (PlazaSiteView       *view);

/* plaza-site-row.c */
void      plaza_site_row_marks       (PlazaSiteView       *view,
                                      const PlazaEventRecord *event);
void      plaza_site_row_write       (PlazaSiteView       *view,
                                      const PlazaSiteEvent *entry);
char     *plaza_site_row_where       (const PlazaSiteView *view,
                                      const PlazaEventRecord *event);

/* plaza-site-texts.c */
void      plaza_site_text_write      (PlazaSiteView       *view,
                                      const char          *tag,
                                      const char          *klass,
                                      PlazaTexts          *texts,
                                      const char          *other);
void      plaza_site_texts_prose     (PlazaSiteView       *view,
                                      PlazaTexts          *texts,
                                      guint                heading);
void      plaza_site_title_write     (PlazaSiteView       *view,
                                      const char          *tag,
                                      const PlazaSiteEvent *entry,
                                      const char          *href);

/* plaza-site-lists.c */
GPtrArray *plaza_site_states_in_order (const PlazaSiteView *view);

/* plaza-site-aside.c */
void      plaza_site_aside_write     (PlazaSiteView       *view,
                                      const PlazaSiteEvent *entry);

/* plaza-site-prose.c */
void      plaza_site_prose_write     (PlazaSiteView       *view,
                                      const char          *markdown,
                                      guint                heading);

/* plaza-site-jsonld.c */
char     *plaza_site_jsonld          (const PlazaSiteView *view,
                                      const PlazaSiteEvent *entry);

/* plaza-site-country.c */
void      plaza_site_country_write   (PlazaSiteView       *view);
void      plaza_site_country_picture (PlazaSite           *self,
                                      PlazaHtml           *html);

/* plaza-site-style.c */
void      plaza_site_style_write     (PlazaSite           *self,
                                      PlazaHtml           *html);
void      plaza_site_script_write    (PlazaHtml           *html);

/* Each writes the page of its kind. */
void      plaza_site_states_write    (PlazaSiteView       *view);
void      plaza_site_days_write      (PlazaSiteView       *view);
void      plaza_site_part_write      (PlazaSiteView       *view,
                                      const PlazaSitePart *part);
void      plaza_site_event_write     (PlazaSiteView       *view,
                                      const PlazaSiteEvent *entry);
void      plaza_site_toolkit_write   (PlazaSiteView       *view);
void      plaza_site_guide_write     (PlazaSiteView       *view,
                                      const PlazaGuide    *guide);
void      plaza_site_points_write    (PlazaSiteView       *view);
void      plaza_site_print_write     (PlazaSiteView       *view);

G_END_DECLS
