/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"
#include "plaza-xliff.h"

G_BEGIN_DECLS

gboolean plaza_xliff_fits   (const PlazaXliff *self,
                             const char       *name,
                             PlazaCampaign    *campaign,
                             GError          **error);
gboolean plaza_xliff_import (const PlazaXliff *self,
                             PlazaCampaign    *campaign,
                             GPtrArray        *edits,
                             GPtrArray        *problems,
                             GError          **error);

G_END_DECLS
