/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"

G_BEGIN_DECLS

/* The inside of what is asked, for the files that it is divided into. */
struct _PlazaAsked
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
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_KINDS,
  PROP_STATE,
  PROP_DAY,
  PROP_TODAY,
  PROP_REVIEW,
  PROP_OPEN_ONLY,
  PROP_ATTENTION,
  PROP_WITHOUT_PLACE,
  PROP_ORDER,
  PROP_HAS_NEAR,
  PROP_NEAR_LABEL,
  PROP_WITHIN,
  PROP_N_EVENTS,
} PlazaAskedProperty;

void plaza_asked_reload       (PlazaAsked        *self,
                               PlazaAskedProperty changed);
void plaza_asked_notify       (PlazaAsked        *self,
                               PlazaAskedProperty property);
void plaza_asked_restore_near (PlazaAsked        *self);
void plaza_asked_take_near    (PlazaAsked        *self);
void plaza_asked_begin        (PlazaAsked        *self);

G_END_DECLS
