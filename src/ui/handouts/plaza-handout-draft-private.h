/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-handout-draft.h"

G_BEGIN_DECLS

/* For the draft's own files. */

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_HANDOUT,
  PROP_EVENT,
  PROP_EVENTS,
  PROP_PAPER,
  PROP_LANGUAGES,
  /* The texts, */
  PROP_GUIDE,
  PROP_ORGANIZATIONS,
  PROP_CONTACT_NAME,
  PROP_CONTACT_ADDRESS,
  PROP_WEB_ADDRESS,
  /* and the switches. */
  PROP_FACTS,
  PROP_BLACK_AND_WHITE,
  PROP_LARGE_PRINT,
  N_PROPS,
} PlazaHandoutDraftProperty;

struct _PlazaHandoutDraft
{
  GObject          parent_instance;

  PlazaCampaign   *campaign;
  PlazaHandout     handout;
  PlazaEvent      *event;
  PlazaSheet      *sheet;     /* of the event, once somebody asks for it */
  GArray          *events;
  PlazaEventQuery  query;
  char            *near;
  PlazaPaper       paper;
  char            *languages[PLAZA_N_HANDOUTS];
  char            *texts[N_PROPS];      /* never NULL where the property is a text */
  gboolean         switches[N_PROPS];
  PlazaAskList    *asks;
  guint            save_source;
  gboolean         complained;
};

void        plaza_handout_draft_change        (PlazaHandoutDraft *self,
                                               guint              prop_id);
void        plaza_handout_draft_tell_events   (PlazaHandoutDraft *self);
void        plaza_handout_draft_tell_failed   (PlazaHandoutDraft *self,
                                               const char        *sentence);
const char *plaza_handout_draft_property_name (guint              prop_id);
void        plaza_handout_draft_load          (PlazaHandoutDraft *self,
                                               const char        *language);

G_END_DECLS
