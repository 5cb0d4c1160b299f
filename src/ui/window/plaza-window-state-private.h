/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-window-state.h"

G_BEGIN_DECLS

/* The inside of the window's state, for the files that it is divided into. */
struct _PlazaWindowState
{
  GObject          parent_instance;

  PlazaCampaign   *campaign;
  PlazaEventQuery  query;           /* what the list answers */
  char            *text;            /* as it was typed; never NULL */
  PlazaNear       *chosen;          /* the place that was chosen, if any */
  PlazaNear       *typed;           /* the one that the text names, if any: it goes first */
  double           within;          /* kilometres; 0 for any */
  PlazaEventOrder  order_before;    /* without a place; by state or by day */
  PlazaEventOrder  order_untyped;   /* before the text named a place */
  char            *today;           /* "YYYY-MM-DD" */
  PlazaPlaces     *places;          /* made when first wanted */
  PlazaEventList  *events;
  PlazaEvent      *event;
  PlazaEvent      *handout_event;
  gboolean         choosing;
  char            *language;
  PlazaLayout      layout;          /* as wanted, whether or not there is room */
  gboolean         wide;
};

typedef enum
{
  PROP_CAMPAIGN = 1,
  PROP_TEXT,
  PROP_KINDS,
  PROP_STATE,
  PROP_DAY,
  PROP_LAST_DAY,
  PROP_TODAY,
  PROP_REVIEW,
  PROP_OPEN_ONLY,
  PROP_ATTENTION,
  PROP_WITHOUT_PLACE,
  PROP_ORDER,
  PROP_HAS_NEAR,
  PROP_NEAR_LABEL,
  PROP_WITHIN,
  PROP_EVENTS,
  PROP_N_EVENTS,
  PROP_EVENT,
  PROP_HANDOUT_EVENT,
  PROP_CHOOSING,
  PROP_LANGUAGE,
  PROP_LAYOUT,
  PROP_WIDE,
} PlazaWindowStateProperty;

void plaza_window_state_reload         (PlazaWindowState         *self,
                                        PlazaWindowStateProperty  changed);
void plaza_window_state_notify         (PlazaWindowState         *self,
                                        PlazaWindowStateProperty  property);
void plaza_window_state_restore_near   (PlazaWindowState         *self);
void plaza_window_state_take_near      (PlazaWindowState         *self);
void plaza_window_state_restore_layout (PlazaWindowState         *self);
void plaza_window_state_begin          (PlazaWindowState         *self);
void plaza_window_state_follow         (PlazaWindowState         *self);

G_END_DECLS
