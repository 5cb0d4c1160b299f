/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-asked.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_OPENED (plaza_opened_get_type ())
G_DECLARE_FINAL_TYPE (PlazaOpened, plaza_opened, PLAZA, OPENED, GObject)

/* What is open in one window, and how it is shown. An event that is open is one of those that
 * are listed: where something else is asked of them, it closes. Properties, those with a *
 * writable:
 *
 *   "asked"       PlazaAsked: what is asked of the events
 *   "event"       PlazaEvent, nullable: the one that is shown
 *   "language" *  string: content language, "en" or "es"
 *   "layout"      string: how the events are shown: "list", "both", "map"
 *   "wide"        boolean: whether there is room for the list and something beside it
 *   "history"     boolean: whether what became of the event stands beside its page
 */

typedef enum
{
  PLAZA_LAYOUT_LIST,
  PLAZA_LAYOUT_BOTH,
  PLAZA_LAYOUT_MAP,
} PlazaLayout;

PlazaOpened *plaza_opened_new           (PlazaAsked   *asked);
PlazaAsked  *plaza_opened_get_asked     (PlazaOpened  *self);
PlazaEvent  *plaza_opened_get_event     (PlazaOpened  *self);
void         plaza_opened_set_event     (PlazaOpened  *self,
                                         PlazaEvent   *event);
const char  *plaza_opened_get_language  (PlazaOpened  *self);
void         plaza_opened_set_language  (PlazaOpened  *self,
                                         const char   *language);
PlazaLayout  plaza_opened_get_layout    (PlazaOpened  *self);
gboolean     plaza_opened_choose_layout (PlazaOpened  *self,
                                         PlazaLayout   layout,
                                         GError      **error);
gboolean     plaza_opened_get_wide      (PlazaOpened  *self);
void         plaza_opened_set_wide      (PlazaOpened  *self,
                                         gboolean      wide);
gboolean     plaza_opened_get_history   (PlazaOpened  *self);
void         plaza_opened_set_history   (PlazaOpened  *self,
                                         gboolean      history);

G_END_DECLS
