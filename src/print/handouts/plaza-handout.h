/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-handout-kind.h"
#include "plaza-pages.h"

G_BEGIN_DECLS

/* How many of the asks on a sheet a leave-behind has: more than two pages nobody reads, unless somebody chose them. */
#define PLAZA_ASKS_OF_SHEET 6

/**
 * PlazaHandoutOptions:
 * @handout: which
 * @paper: Letter or A4
 * @languages: one or two content languages; two print one after the other, a leave-behind one side each
 * @guide: (nullable): id of the guide, for a guide
 * @points: (nullable): ids of the points on it, in order; %NULL for the handout's
 *   own choice (leave-behind: what the event's sheet asks, or the first four key asks; sheet: the event's, or the key asks while it is empty)
 * @events: (nullable) (element-type guint32): ids of the events of an agenda,
 *   as plaza_campaign_query() gives them; %NULL for all. Events of one day and
 *   time keep their order
 * @query: what @events are the answer to, which gives an agenda its title
 * @near: (nullable): what the place in @query is called
 * @facts: whether the leave-behind has its page of facts; in two languages, figures on each side
 * @organizations: (nullable): names to print instead of the event's lead organizations
 * @contact: (nullable): name and address lines to print instead of the event's lead contact
 * @web_address: (nullable): https address for the QR code; %NULL puts the contact itself into it
 * @black_and_white: without the accent colour
 * @large_print: 18 point text
 */
typedef struct
{
  PlazaHandout     handout;
  PlazaPaper       paper;
  GStrv            languages;
  char            *guide;
  GStrv            points;
  GArray          *events;
  PlazaEventQuery  query;
  char            *near;
  gboolean         facts;
  GStrv            organizations;
  char            *contact;
  char            *web_address;
  gboolean         black_and_white;
  gboolean         large_print;
} PlazaHandoutOptions;

PlazaHandoutOptions *plaza_handout_options_new  (void);
PlazaHandoutOptions *plaza_handout_options_copy (const PlazaHandoutOptions *self);
void                 plaza_handout_options_free (PlazaHandoutOptions       *self);

PlazaPages          *plaza_handout_lay_out      (PlazaCampaign             *campaign,
                                                 PlazaEvent                *event,
                                                 const PlazaHandoutOptions *options,
                                                 GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaHandoutOptions, plaza_handout_options_free)

G_END_DECLS
