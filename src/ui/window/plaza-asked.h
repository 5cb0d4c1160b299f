/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-event-list.h"
#include "plaza-near.h"
#include "plaza-places.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_ASKED (plaza_asked_get_type ())
G_DECLARE_FINAL_TYPE (PlazaAsked, plaza_asked, PLAZA, ASKED, GObject)

/* What is asked of the events in one window, and the list that answers it. The list, the map,
 * the counts and the chips bind to it, so that they cannot disagree. Signal "answered": the
 * list is the answer to another question; those who listen for a property hear of it later.
 * Properties, those with a * writable:
 *
 *   "text"           string, never NULL: words searched for among the events, or a ZIP code
 *   "kinds"          uint: a bit for each PlazaKind; 0 for all
 *   "state"          string as in PlazaEventQuery
 *   "day"            string: the one that is wanted, or the first of several
 *   "today"          string: the day that it is
 *   "review"         string: "approved", "pending", "declined" or "all": which events there are at all
 *   "open-only" *, "attention" *, "without-place" *  boolean
 *   "has-near"       boolean: whether there is a place to be near
 *   "near-label"     string: how it is named in few words, or NULL
 *   "within"         double: kilometres from it, 0 for any
 *   "order" *        string: "state", "day", or "distance" where there is a place
 *   "n-events"       uint: its length
 */

PlazaAsked     *plaza_asked_new          (PlazaCampaign *campaign);
PlazaCampaign  *plaza_asked_get_campaign (PlazaAsked    *self);
PlazaEventList *plaza_asked_get_events   (PlazaAsked    *self);
guint           plaza_asked_get_n_events (PlazaAsked    *self);

const char       *plaza_asked_get_text          (PlazaAsked       *self);
void              plaza_asked_set_text          (PlazaAsked       *self,
                                                 const char       *text);
guint32           plaza_asked_get_kinds         (PlazaAsked       *self);
void              plaza_asked_set_kinds         (PlazaAsked       *self,
                                                 guint32           kinds);
const char       *plaza_asked_get_state         (PlazaAsked       *self);
void              plaza_asked_set_state         (PlazaAsked       *self,
                                                 const char       *state);
const char       *plaza_asked_get_day           (PlazaAsked       *self);
void              plaza_asked_set_day           (PlazaAsked       *self,
                                                 const char       *day);
const char       *plaza_asked_get_last_day      (PlazaAsked       *self);
void              plaza_asked_set_days          (PlazaAsked       *self,
                                                 const char       *first,
                                                 const char       *last);
const char       *plaza_asked_get_today         (PlazaAsked       *self);
void              plaza_asked_set_today         (PlazaAsked       *self,
                                                 const char       *today);
gboolean          plaza_asked_has_coming        (PlazaAsked       *self);
PlazaReviewChoice plaza_asked_get_review        (PlazaAsked       *self);
void              plaza_asked_set_review        (PlazaAsked       *self,
                                                 PlazaReviewChoice review);
void              plaza_asked_set_open_only     (PlazaAsked       *self,
                                                 gboolean          open_only);
void              plaza_asked_set_attention     (PlazaAsked       *self,
                                                 gboolean          attention);
void              plaza_asked_set_without_place (PlazaAsked       *self,
                                                 gboolean          without_place);
PlazaEventOrder   plaza_asked_get_order         (PlazaAsked       *self);
void              plaza_asked_set_order         (PlazaAsked       *self,
                                                 PlazaEventOrder   order);

const PlazaNear *plaza_asked_get_near   (PlazaAsked      *self);
void             plaza_asked_set_near   (PlazaAsked      *self,
                                         const PlazaNear *near);
gboolean         plaza_asked_keep_near  (PlazaAsked      *self);
void             plaza_asked_clear_near (PlazaAsked      *self);
gboolean         plaza_asked_save_near  (PlazaAsked      *self,
                                         GError         **error);
double           plaza_asked_get_within (PlazaAsked      *self);
void             plaza_asked_set_within (PlazaAsked      *self,
                                         double           km);
PlazaPlaces     *plaza_asked_get_places (PlazaAsked      *self);

const PlazaEventQuery *plaza_asked_get_query (PlazaAsked *self);

G_END_DECLS
