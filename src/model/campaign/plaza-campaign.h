/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-edit.h"
#include "plaza-event.h"
#include "plaza-event-query.h"
#include "plaza-map.h"
#include "plaza-pack.h"
#include "plaza-place-match.h"
#include "plaza-progress.h"
#include "plaza-sheet.h"
#include "plaza-words.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_CAMPAIGN (plaza_campaign_get_type ())
G_DECLARE_FINAL_TYPE (PlazaCampaign, plaza_campaign, PLAZA, CAMPAIGN, GObject)

/* The front door: one open campaign file. Errors are the store's. */

gboolean                   plaza_campaign_may_change       (PlazaCampaign         *self,
                                                            GError               **error);
PlazaCampaign             *plaza_campaign_open_current     (const char            *path,
                                                            GError               **error);
PlazaCampaign             *plaza_campaign_open             (const char            *path,
                                                            GError               **error);
PlazaCampaign             *plaza_campaign_create           (const char            *path,
                                                            const PlazaPack       *pack,
                                                            GError               **error);
const char                *plaza_campaign_get_path         (PlazaCampaign         *self);
const PlazaCampaignRecord *plaza_campaign_get_record       (PlazaCampaign         *self);
gboolean                   plaza_campaign_was_read         (PlazaCampaign         *self,
                                                            GError               **error);

/* Events. A query answers a GArray of guint32 event ids, in order; it, an event
 * and a GStrv belong to the caller. States are two letters, in the order of
 * their names in the user's language; days are "YYYY-MM-DD", in order; "" stands last for "unknown"
 * where there is such an event. */
guint                      plaza_campaign_count_events     (PlazaCampaign         *self,
                                                            PlazaReviewChoice      choice);
GArray                    *plaza_campaign_query            (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            GError               **error);
PlazaEvent                *plaza_campaign_get_event        (PlazaCampaign         *self,
                                                            gint64                 id);
gboolean                   plaza_campaign_begin_reading    (PlazaCampaign         *self,
                                                            GError               **error);
GPtrArray                 *plaza_campaign_read_events      (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            PlazaProgress         *progress,
                                                            GError               **error);
PlazaEvent                *plaza_campaign_find_event       (PlazaCampaign         *self,
                                                            const char            *uid,
                                                            GError               **error);
PlazaEvent                *plaza_campaign_follow_event     (PlazaCampaign         *self,
                                                            PlazaEvent            *event,
                                                            GPtrArray             *changes);
GStrv                      plaza_campaign_list_states      (PlazaCampaign         *self);
char                      *plaza_campaign_get_last_day     (PlazaCampaign         *self);
guint32                    plaza_campaign_get_kinds        (PlazaCampaign         *self,
                                                            PlazaReviewChoice      choice);

/* How many events are in a state. */
typedef struct
{
  char  state[3];  /* two letters, or "" */
  guint count;
} PlazaStateCount;

GArray                    *plaza_campaign_count_states     (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            GError               **error);

/* How many events lack something at all, and each of it (PlazaEventLack). */
typedef struct
{
  guint any, time, address, contact;
} PlazaLackCount;

void                       plaza_campaign_count_lacks      (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            PlazaLackCount        *lacks);

/* How many events are on a day. */
typedef struct
{
  char  date[11];  /* "YYYY-MM-DD" */
  guint count;
} PlazaDayCount;

GArray                    *plaza_campaign_count_days       (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            GError               **error);
char                      *plaza_campaign_title_query      (PlazaCampaign         *self,
                                                            const PlazaWords      *words,
                                                            const PlazaEventQuery *query,
                                                            const char            *near);

/* The map shows what the list shows, for the same query: squares that have
 * events with a point (plaza-map.h), states for those of which only the state
 * is known, and the rest. */
typedef struct
{
  char    state[3];
  guint   count;
  guint32 first;   /* id of one of them */
} PlazaMapState;

GArray                    *plaza_campaign_map_cells        (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            int                    zoom,
                                                            const PlazaMapBounds  *bounds,
                                                            GError               **error);
GArray                    *plaza_campaign_map_cell_events  (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            int                    zoom,
                                                            const PlazaMapCell    *cell,
                                                            GError               **error);
GArray                    *plaza_campaign_map_states       (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            GError               **error);
GArray                    *plaza_campaign_map_nowhere      (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            GError               **error);
gboolean                   plaza_campaign_map_count_nowhere (PlazaCampaign        *self,
                                                            const PlazaEventQuery *query,
                                                            guint                 *n,
                                                            GError               **error);
gboolean                   plaza_campaign_map_extent       (PlazaCampaign         *self,
                                                            const PlazaEventQuery *query,
                                                            PlazaMapBounds        *bounds);
GArray                    *plaza_campaign_list_focuses     (PlazaCampaign         *self);

/* What the campaign says; arrays of the records of plaza-pack.h, owned by the campaign. They are
 * never changed: after "changed" there are others, and these stay until the campaign is closed. */
GPtrArray                 *plaza_campaign_get_guides       (PlazaCampaign         *self);
GPtrArray                 *plaza_campaign_get_themes       (PlazaCampaign         *self);
GPtrArray                 *plaza_campaign_get_points       (PlazaCampaign         *self);
GPtrArray                 *plaza_campaign_get_messages     (PlazaCampaign         *self);
GPtrArray                 *plaza_campaign_get_bills        (PlazaCampaign         *self);
const PlazaGuide          *plaza_campaign_find_guide       (PlazaCampaign         *self,
                                                            const char            *id);
const PlazaPoint          *plaza_campaign_find_point       (PlazaCampaign         *self,
                                                            const char            *id);
const PlazaTheme          *plaza_campaign_find_theme       (PlazaCampaign         *self,
                                                            const char            *id);
const PlazaBill           *plaza_campaign_find_bill        (PlazaCampaign         *self,
                                                            const char            *id);
const PlazaOfficial         *plaza_campaign_find_official      (PlazaCampaign         *self,
                                                            const char            *id);
GPtrArray                 *plaza_campaign_get_officials    (PlazaCampaign         *self);
GStrv                      plaza_campaign_list_organizations (PlazaCampaign       *self);
GPtrArray                 *plaza_campaign_list_officials     (PlazaCampaign         *self,
                                                            const PlazaEventRecord *event);

/* Full-text search (the caller owns the answer); each answers the ids that hold every word (the last one as
 * a prefix) in that language, in the campaign's order. */
GStrv                      plaza_campaign_search_guides    (PlazaCampaign         *self,
                                                            const char            *language,
                                                            const char            *text,
                                                            GError               **error);
GStrv                      plaza_campaign_search_points    (PlazaCampaign         *self,
                                                            const char            *language,
                                                            const char            *text,
                                                            GError               **error);

/* Kept in the file: the sheet (owned by the campaign), and what the user typed once ("official",
 * "handle", "organization", …). An unset value is NULL. */
PlazaSheet                *plaza_campaign_get_sheet        (PlazaCampaign         *self);
const char                *plaza_campaign_get_value        (PlazaCampaign         *self,
                                                            const char            *name);
void                       plaza_campaign_change_value     (PlazaCampaign         *self,
                                                            GPtrArray             *edits,
                                                            const char            *name,
                                                            const char            *value);
gboolean                   plaza_campaign_set_value        (PlazaCampaign         *self,
                                                            const char            *name,
                                                            const char            *value,
                                                            GError               **error);

/* Changing it. Who shows the campaign listens to "changed". */
typedef struct
{
  PlazaThing  thing;
  char       *uid;
} PlazaChange;

void                       plaza_change_free               (PlazaChange           *self);
gboolean                   plaza_changes_have              (GPtrArray             *changes,
                                                            PlazaThing             thing,
                                                            const char            *uid);
void                       plaza_campaign_set_origin       (PlazaCampaign         *self,
                                                            const char            *origin);
gboolean                   plaza_campaign_commit           (PlazaCampaign         *self,
                                                            const char            *action,
                                                            GPtrArray             *edits,
                                                            GError               **error);
gboolean                   plaza_campaign_undo             (PlazaCampaign         *self,
                                                            gint64                 batch,
                                                            GError               **error);
gboolean                   plaza_campaign_redo             (PlazaCampaign         *self,
                                                            gint64                 batch,
                                                            GError               **error);
gboolean                   plaza_campaign_refresh          (PlazaCampaign         *self,
                                                            GError               **error);
GPtrArray                 *plaza_campaign_list_history     (PlazaCampaign         *self,
                                                            const char            *uid,
                                                            GError               **error);
GPtrArray                 *plaza_campaign_list_text_history (PlazaCampaign        *self,
                                                            GError               **error);
gint64                     plaza_campaign_get_committed    (PlazaCampaign         *self);
gboolean                   plaza_campaign_is_long          (PlazaCampaign         *self,
                                                            gint64                 batch);
gint64                     plaza_campaign_find_undo        (PlazaCampaign         *self);
gint64                     plaza_campaign_find_redo        (PlazaCampaign         *self);
char                      *plaza_campaign_find_action      (PlazaCampaign         *self,
                                                            gint64                 batch);
gboolean                   plaza_campaign_stands           (PlazaCampaign         *self,
                                                            gint64                 batch);

G_END_DECLS
