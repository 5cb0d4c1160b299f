/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* In a module, for libical with what it needs is as large as the rest of the
 * program: see plaza-module.h. */
char *plaza_ics_write (PlazaCampaign  *campaign,
                       GPtrArray      *events,
                       PlazaProgress  *progress,
                       GError        **error);

/* How plaza_export_ics() calls it. */
typedef char * (*PlazaIcsWriteFunc) (PlazaCampaign  *campaign,
                                     GPtrArray      *events,
                                     PlazaProgress  *progress,
                                     GError        **error);

G_END_DECLS
