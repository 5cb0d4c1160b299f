/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-event-list.h"
#include "plaza-near.h"
#include "plaza-places.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_WINDOW_STATE (plaza_window_state_get_type ())
G_DECLARE_FINAL_TYPE (PlazaWindowState, plaza_window_state, PLAZA, WINDOW_STATE, GObject)

/* What one window shows. The list, the counts, the chips and the pages bind to
 * it, so that they cannot disagree. Properties, those with a * writable:
 *
 *   "campaign"       PlazaCampaign, construct-only
 *   "text"           string, never NULL: words searched for among the events, or a ZIP code
 *   "kinds"          uint: a bit for each PlazaKind; 0 for all
 *   "state", "day"   string as in PlazaEventQuery
 *   "last-day"       string: NULL unless several days are wanted
 *   "today"          string: the day that it is
 *   "review"         string: "approved", "pending", "declined" or "all": which events there are at all
 *   "open-only" *, "attention" *, "without-place" *  boolean
 *   "has-near"       boolean: whether there is a place to be near
 *   "near-label"     string: how it is named in few words, or NULL
 *   "within"         double: kilometres from it, 0 for any
 *   "order" *        string: "state", "day", or "distance" where there is a place
 *   "events"         PlazaEventList: what the filters leave, in order
 *   "n-events"       uint: its length
 *   "event"          PlazaEvent, nullable: the one that is shown
 *   "handout-event"  PlazaEvent, nullable: the one to print for
 *   "choosing"       boolean: whether the reader came to the list to choose the events of an agenda
 *   "language" *     string: content language, "en" or "es"
 *   "layout"         string: how the events are shown: "list", "both", "map"
 *   "wide"           boolean: whether there is room for the list and something beside it
 */

typedef enum
{
  PLAZA_LAYOUT_LIST,
  PLAZA_LAYOUT_BOTH,
  PLAZA_LAYOUT_MAP,
} PlazaLayout;

PlazaWindowState *plaza_window_state_new               (PlazaCampaign    *campaign);
PlazaCampaign    *plaza_window_state_get_campaign      (PlazaWindowState *self);
PlazaEventList   *plaza_window_state_get_events        (PlazaWindowState *self);
guint             plaza_window_state_get_n_events      (PlazaWindowState *self);

const char       *plaza_window_state_get_text          (PlazaWindowState *self);
void              plaza_window_state_set_text          (PlazaWindowState *self,
                                                        const char       *text);
guint32           plaza_window_state_get_kinds         (PlazaWindowState *self);
void              plaza_window_state_set_kinds         (PlazaWindowState *self,
                                                        guint32           kinds);
const char       *plaza_window_state_get_state         (PlazaWindowState *self);
void              plaza_window_state_set_state         (PlazaWindowState *self,
                                                        const char       *state);
const char       *plaza_window_state_get_day           (PlazaWindowState *self);
void              plaza_window_state_set_day           (PlazaWindowState *self,
                                                        const char       *day);
const char       *plaza_window_state_get_last_day      (PlazaWindowState *self);
void              plaza_window_state_set_days          (PlazaWindowState *self,
                                                        const char       *first,
                                                        const char       *last);
const char       *plaza_window_state_get_today         (PlazaWindowState *self);
void              plaza_window_state_set_today         (PlazaWindowState *self,
                                                        const char       *today);
gboolean          plaza_window_state_has_coming        (PlazaWindowState *self);
PlazaReviewChoice plaza_window_state_get_review        (PlazaWindowState *self);
void              plaza_window_state_set_review        (PlazaWindowState *self,
                                                        PlazaReviewChoice review);
gboolean          plaza_window_state_get_open_only     (PlazaWindowState *self);
void              plaza_window_state_set_open_only     (PlazaWindowState *self,
                                                        gboolean          open_only);
gboolean          plaza_window_state_get_attention     (PlazaWindowState *self);
void              plaza_window_state_set_attention     (PlazaWindowState *self,
                                                        gboolean          attention);
void              plaza_window_state_set_without_place (PlazaWindowState *self,
                                                        gboolean          without_place);
PlazaEventOrder   plaza_window_state_get_order         (PlazaWindowState *self);
void              plaza_window_state_set_order         (PlazaWindowState *self,
                                                        PlazaEventOrder   order);

const PlazaNear  *plaza_window_state_get_near          (PlazaWindowState *self);
void              plaza_window_state_set_near          (PlazaWindowState *self,
                                                        const PlazaNear  *near);
gboolean          plaza_window_state_keep_near         (PlazaWindowState *self);
void              plaza_window_state_clear_near        (PlazaWindowState *self);
gboolean          plaza_window_state_save_near         (PlazaWindowState  *self,
                                                        GError           **error);
double            plaza_window_state_get_within        (PlazaWindowState *self);
void              plaza_window_state_set_within        (PlazaWindowState *self,
                                                        double            km);
PlazaPlaces      *plaza_window_state_get_places        (PlazaWindowState *self);

const PlazaEventQuery *
                  plaza_window_state_get_query         (PlazaWindowState *self);

PlazaEvent       *plaza_window_state_get_event         (PlazaWindowState *self);
void              plaza_window_state_set_event         (PlazaWindowState *self,
                                                        PlazaEvent       *event);
PlazaEvent       *plaza_window_state_get_handout_event (PlazaWindowState *self);
void              plaza_window_state_set_handout_event (PlazaWindowState *self,
                                                        PlazaEvent       *event);
gboolean          plaza_window_state_get_choosing      (PlazaWindowState *self);
void              plaza_window_state_set_choosing      (PlazaWindowState *self,
                                                        gboolean          choosing);
const char       *plaza_window_state_get_language      (PlazaWindowState *self);
void              plaza_window_state_set_language      (PlazaWindowState *self,
                                                        const char       *language);

const char       *plaza_layout_get_name                (PlazaLayout       layout);
PlazaLayout       plaza_window_state_get_layout        (PlazaWindowState *self);
gboolean          plaza_window_state_choose_layout     (PlazaWindowState  *self,
                                                        PlazaLayout        layout,
                                                        GError           **error);
gboolean          plaza_window_state_get_wide          (PlazaWindowState *self);
void              plaza_window_state_set_wide          (PlazaWindowState *self,
                                                        gboolean          wide);

G_END_DECLS
