/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/HTMLparser.h>

#include "plaza-site.h"

G_BEGIN_DECLS

/* A site of a campaign of its own, in a folder that is gone afterwards. */
typedef struct
{
  char          *folder;
  PlazaCampaign *campaign;
  PlazaSite     *site;
  GHashTable    *texts;  /* path -> what stands in it */
} SiteFixture;

/* A page as a browser has it. */
typedef struct
{
  htmlDocPtr  document;
  GPtrArray  *elements;  /* of xmlNode, in order */
  GHashTable *ids;
} SitePage;

void         site_fixture_create (SiteFixture            *self,
                                  PlazaPack              *pack,
                                  const PlazaSiteOptions *options);
void         site_fixture_clear  (SiteFixture            *self);
PlazaPack   *site_fixture_pack   (const char             *folder);
const char  *site_fixture_text   (SiteFixture            *self,
                                  const char             *path);
SitePage    *site_page_new       (const char             *path,
                                  const char             *text);
void         site_page_free      (SitePage               *self);
char        *site_page_get       (xmlNode                *element,
                                  const char             *attribute);
xmlNode     *site_page_find      (SitePage               *self,
                                  const char             *name,
                                  const char             *attribute,
                                  const char             *value);
char        *site_page_resolve   (const char             *path,
                                  const char             *href,
                                  char                  **anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitePage, site_page_free)

G_END_DECLS
