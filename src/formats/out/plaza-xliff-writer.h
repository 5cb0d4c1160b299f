/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

char *plaza_xliff_write (PlazaCampaign  *campaign,
                         const char     *language,
                         guint          *n_units,
                         GPtrArray      *left_out,
                         GError        **error);

G_END_DECLS
