/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-campaign.h"

G_BEGIN_DECLS

/* Which texts are not translated, and of which the source was changed since. */

gboolean    plaza_translations_lack     (const PlazaRecordType  *type,
                                         gconstpointer           record,
                                         const char             *source,
                                         const char             *language);
GHashTable *plaza_translations_outdated (PlazaCampaign          *campaign,
                                         PlazaThing              thing,
                                         const char             *language,
                                         GError                **error);

G_END_DECLS
