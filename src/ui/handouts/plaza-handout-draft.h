/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-ask-list.h"
#include "plaza-handout.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_HANDOUT_DRAFT (plaza_handout_draft_get_type ())
G_DECLARE_FINAL_TYPE (PlazaHandoutDraft, plaza_handout_draft, PLAZA, HANDOUT_DRAFT, GObject)

/* What the user has chosen and typed for the handouts; kept in the campaign
 * file under "handout.…", half a second after the last change. Properties:
 *
 *   "campaign"         PlazaCampaign, construct-only
 *   "handout"          uint: a PlazaHandout
 *   "event"            PlazaEvent, nullable
 *   "events"           GArray of guint32, nullable: ids of the events of an agenda
 *   "paper"            uint: a PlazaPaper
 *   "languages"        string: "en", "es" or "en,es"
 *   "guide"            string: id of a guide
 *   "organizations"    string: one name a line; "" for the event's
 *   "contact-name", "contact-address"  string: both "" for the event's
 *   "web-address"      string: as typed, right or not
 *   "facts", "black-and-white", "large-print"  boolean
 *
 * Signals: "changed" when another page would be printed; "save-failed" with a
 * sentence, once, where the file does not take what was typed. */

PlazaHandoutDraft   *plaza_handout_draft_new           (PlazaCampaign     *campaign,
                                                        const char        *language);
PlazaCampaign       *plaza_handout_draft_get_campaign  (PlazaHandoutDraft *self);
PlazaAskList        *plaza_handout_draft_get_asks      (PlazaHandoutDraft *self);
PlazaHandout         plaza_handout_draft_get_handout   (PlazaHandoutDraft *self);
void                 plaza_handout_draft_set_handout   (PlazaHandoutDraft *self,
                                                        PlazaHandout       handout);
PlazaEvent          *plaza_handout_draft_get_event     (PlazaHandoutDraft *self);
void                 plaza_handout_draft_set_event     (PlazaHandoutDraft *self,
                                                        PlazaEvent        *event);
void                 plaza_handout_draft_use_sheet     (PlazaHandoutDraft *self);
PlazaSheet          *plaza_handout_draft_get_sheet     (PlazaHandoutDraft *self);
GArray              *plaza_handout_draft_get_events    (PlazaHandoutDraft *self);
void                 plaza_handout_draft_set_events    (PlazaHandoutDraft *self,
                                                        GArray            *events);
const PlazaEventQuery *
                     plaza_handout_draft_get_query     (PlazaHandoutDraft *self);
const char          *plaza_handout_draft_get_near      (PlazaHandoutDraft *self);
void                 plaza_handout_draft_set_query     (PlazaHandoutDraft     *self,
                                                        const PlazaEventQuery *query,
                                                        const char            *near);
const char          *plaza_handout_draft_get_languages_of (PlazaHandoutDraft *self,
                                                        PlazaHandout       handout);
const char          *plaza_handout_draft_get_languages (PlazaHandoutDraft *self);
gboolean             plaza_handout_draft_is_bilingual  (PlazaHandoutDraft *self);
const PlazaGuide    *plaza_handout_draft_get_guide     (PlazaHandoutDraft *self);
guint                plaza_handout_draft_get_expected  (PlazaHandoutDraft *self);
PlazaHandoutOptions *plaza_handout_draft_make_options  (PlazaHandoutDraft *self,
                                                        PlazaHandout       handout);
char                *plaza_handout_draft_list_title    (PlazaHandoutDraft *self);
char                *plaza_handout_draft_file_name     (PlazaHandoutDraft *self,
                                                        PlazaHandout       handout);
void                 plaza_handout_draft_save          (PlazaHandoutDraft *self);

G_END_DECLS
