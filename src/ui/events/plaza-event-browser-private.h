/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-chosen-bar.h"
#include "plaza-event-browser.h"
#include "plaza-event-filters.h"
#include "plaza-event-list-place.h"
#include "plaza-event-panes.h"
#include "plaza-event-selection.h"
#include "plaza-order-bar.h"

G_BEGIN_DECLS

/* For the browser's own files. */

/* The pane that finds an event: search, filters, order, the list and the map. */
struct _PlazaEventBrowser
{
  AdwNavigationPage    parent_instance;

  PlazaOpened         *opened;
  PlazaAsked          *asked;        /* of what is opened */
  PlazaEventSelection *selection;
  PlazaEventListPlace *place;
  GtkSearchEntry      *search;
  PlazaEventFilters   *filters;
  PlazaOrderBar       *order;
  GtkLabel            *lacks;
  GtkStack            *stack;
  AdwBin              *nothing;
  GtkListView         *list;
  AdwBin              *chosen;    /* the place of what is done to several */
  GtkWidget           *nowhere;
  GtkLabel            *nowhere_label;
  AdwBin              *layouts;   /* the toggles' place, from the first frame on */
  PlazaEventPanes     *panes;
  gboolean             follow;
  gboolean             fresh;     /* the reader typed since they last chose a row */
};

void plaza_event_browser_bind_search   (GtkWidgetClass    *widget_class);
void plaza_event_browser_follow_text   (PlazaEventBrowser *self);
void plaza_event_browser_activate_row  (PlazaEventBrowser *self,
                                        guint              position);

G_END_DECLS
