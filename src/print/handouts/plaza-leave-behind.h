/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-blocks.h"
#include "plaza-handout.h"
#include "plaza-page.h"

G_BEGIN_DECLS

/**
 * PlazaFactGroup:
 * @heading: (nullable): what these facts are about; %NULL where they are all that there is
 * @facts: (element-type PlazaPoint): those that are printed, at least one
 */
typedef struct
{
  char      *heading;
  GPtrArray *facts;
} PlazaFactGroup;

/**
 * PlazaLeaveBehind:
 * @language: the content language
 * @masthead: the campaign's name
 * @date: at the end of the masthead
 * @label: to whom it is
 * @headline: what it is
 * @lead: (nullable): the first paragraph
 * @asks: (element-type PlazaPoint): in order
 * @organizations_label: what the organizations do
 * @organizations: (nullable): who leads
 * @place: (nullable): where, and what it is called there
 * @meetings_label: (nullable): over @meetings
 * @meetings: (element-type PlazaMeeting): other events nearby
 * @partners: national partners
 * @contact: (nullable): whom to turn to
 * @contact_label: "Your contact in Charlotte"
 * @web_address: (nullable): for the code
 * @needs_contact: whether the front has the contact, since no back does
 * @figures: (element-type PlazaPoint): all facts, the strongest first
 * @has_strip: whether the strongest of them are under the asks, since they have no page
 * @house_first: whether it is for Representatives
 * @overleaf: (nullable): what is on the other side
 * @back_title: headline of the back
 * @facts: (element-type PlazaFactGroup): by their themes
 * @amounts: (nullable): a fact of two amounts
 * @bills: (element-type PlazaBill): those that the asks name
 * @sources: where the figures come from
 * @next_heading: "What comes next"
 * @next_text: what the team promises
 *
 * What a leave-behind says, before anything is set.
 */
typedef struct
{
  char             *language;
  char             *masthead;
  char             *date;
  char             *label;
  char             *headline;
  char             *lead;
  GPtrArray        *asks;
  char             *organizations_label;
  GStrv             organizations;
  char             *place;
  char             *meetings_label;
  GPtrArray        *meetings;
  GStrv             partners;
  PlazaContact     *contact;
  char             *contact_label;
  char             *web_address;
  gboolean          needs_contact;
  GPtrArray        *figures;
  gboolean          has_strip;
  gboolean          house_first;
  char             *overleaf;
  char             *back_title;
  GPtrArray        *facts;
  const PlazaPoint *amounts;
  GPtrArray        *bills;
  char             *sources;
  char             *next_heading;
  char             *next_text;
} PlazaLeaveBehind;

PlazaLeaveBehind *plaza_leave_behind_new    (const char                *language);
PlazaLeaveBehind *plaza_leave_behind_gather (PlazaCampaign             *campaign,
                                             PlazaEvent                *event,
                                             const PlazaHandoutOptions *options,
                                             const char                *language,
                                             GError                   **error);
void              plaza_leave_behind_free   (PlazaLeaveBehind          *self);
GPtrArray        *plaza_leave_behind_front  (PlazaPress                *press,
                                             gpointer                   self);
GPtrArray        *plaza_leave_behind_back   (PlazaPress                *press,
                                             gpointer                   self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaLeaveBehind, plaza_leave_behind_free)

G_END_DECLS
