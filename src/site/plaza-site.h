/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/**
 * PlazaSiteHandout:
 * @path: where it is in the site: "print/leave-behind.es.pdf"
 * @title: how the page calls it, in its language
 * @language: the content language whose pages link to it
 * @uid: (nullable): the event that it is for; %NULL for all
 *
 * A PDF that whoever writes the site puts beside its pages.
 */
typedef struct
{
  const char *path;
  const char *title;
  const char *language;
  const char *uid;
} PlazaSiteHandout;

/**
 * PlazaSiteOptions:
 * @base: (nullable): where the site will be, "https://example.org/day/"; with it pages name themselves by whole addresses
 * @one_page: all in one index.html
 * @feeds: whether whoever writes the site puts calendars and tables beside its pages: PLAZA_SITE_CALENDAR,
 *   PLAZA_SITE_TABLE and PLAZA_SITE_JSON, "states/MI.ics" for each state (plaza_site_get_states()), and for each event that has a
 *   date plaza_site_event_path() with ".ics"
 * @registration: (nullable): path of the form by which events are sent in, if there is one: "registration.html"
 * @handouts: what there is to print
 * @n_handouts: how many
 *
 * What the pages link to beside each other. Paths are relative to the site's folder.
 */
typedef struct
{
  const char             *base;
  gboolean                one_page;
  gboolean                feeds;
  const char             *registration;
  const PlazaSiteHandout *handouts;
  guint                   n_handouts;
} PlazaSiteOptions;

#define PLAZA_SITE_CALENDAR "events.ics"
#define PLAZA_SITE_TABLE "events.csv"
#define PLAZA_SITE_JSON "events.json"

/**
 * PlazaSiteFile:
 * @path: relative to the site's folder, with "/" between its parts, of letters, digits, ".", "-" and "_"
 * @stamp: of all that the file is made of: where it is the same, so is the file
 *
 * A file of the site. What follows @stamp is the site's own.
 */
typedef struct
{
  char          *path;
  guint64        stamp;
  int            page;
  guint          language;
  gconstpointer  about;
} PlazaSiteFile;

/**
 * PlazaSite:
 *
 * A campaign as the files of a static site, of what the public may read: a pure function of the campaign at one
 * moment and the options. It reads the campaign when it is made, and never again. It belongs to one thread.
 */
typedef struct _PlazaSite PlazaSite;

PlazaSite *plaza_site_new        (PlazaCampaign           *campaign,
                                  const PlazaSiteOptions  *options,
                                  PlazaProgress           *progress,
                                  GError                 **error);
void       plaza_site_free       (PlazaSite               *self);
GPtrArray *plaza_site_get_files  (PlazaSite               *self);
GPtrArray *plaza_site_get_events (PlazaSite               *self);
GPtrArray *plaza_site_get_states (PlazaSite               *self);
GPtrArray *plaza_site_get_events_of (PlazaSite            *self,
                                  const char              *state);
char      *plaza_site_event_path (const char              *uid,
                                  const char              *suffix);
GBytes    *plaza_site_make       (PlazaSite               *self,
                                  const PlazaSiteFile     *file,
                                  GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSite, plaza_site_free)

G_END_DECLS
