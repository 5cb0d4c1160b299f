/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

#define PLAZA_TYPE_PRINTED (plaza_printed_get_type ())
G_DECLARE_FINAL_TYPE (PlazaPrinted, plaza_printed, PLAZA, PRINTED, GObject)

/* What is printed in one window. Properties:
 *
 *   "event"     PlazaEvent, nullable: the one to print for
 *   "choosing"  boolean: whether the reader came to the list to choose the events of an agenda
 */

PlazaPrinted *plaza_printed_new          (PlazaCampaign *campaign);
PlazaEvent   *plaza_printed_get_event    (PlazaPrinted  *self);
void          plaza_printed_set_event    (PlazaPrinted  *self,
                                          PlazaEvent    *event);
gboolean      plaza_printed_get_choosing (PlazaPrinted  *self);
void          plaza_printed_set_choosing (PlazaPrinted  *self,
                                          gboolean       choosing);

G_END_DECLS
