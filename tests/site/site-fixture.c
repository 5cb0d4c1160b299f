/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "site-fixture.h"

#include <string.h>

#include "plaza-pack-reader.h"
#include "plaza-test-pack.h"

/* Makes all files of the site of @pack. */
void
site_fixture_create (SiteFixture            *self,
                     PlazaPack              *pack,
                     const PlazaSiteOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  GPtrArray *files;

  self->folder = plaza_test_folder_new ();
  path = g_build_filename (self->folder, "example.plaza", NULL);
  self->campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  self->site = plaza_site_new (self->campaign, options, NULL, &error);
  g_assert_no_error (error);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  files = plaza_site_get_files (self->site);
  for (guint i = 0; i < files->len; i++)
    {
      const PlazaSiteFile *file = g_ptr_array_index (files, i);
      g_autoptr(GBytes) bytes = plaza_site_make (self->site, file, &error);

      g_assert_no_error (error);
      g_assert_true (g_hash_table_insert (self->texts, g_strdup (file->path),
                                          g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))));
    }
}

void
site_fixture_clear (SiteFixture *self)
{
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->site, plaza_site_free);
  g_assert_finalize_object (self->campaign);
  plaza_test_folder_free (self->folder);
}

/* Returns: (transfer full): the pack in that folder of the sources */
PlazaPack *
site_fixture_pack (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, NULL);
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (path, &error);

  g_assert_no_error (error);
  return pack;
}

const char *
site_fixture_text (SiteFixture *self,
                   const char  *path)
{
  const char *text = g_hash_table_lookup (self->texts, path);

  if (text == NULL)
    g_error ("There is no %s", path);
  return text;
}

/* What HTML has beside the elements of its version 4 is no mistake. */
static void
complained_cb (void           *data,
               const xmlError *error)
{
  if (error->code != XML_HTML_UNKNOWN_TAG)
    g_error ("%s:%d: %s", (const char *) data, error->line, error->message);
}

static void
collect (SitePage *self,
         xmlNode  *node)
{
  for (; node != NULL; node = node->next)
    {
      g_autofree char *id = NULL;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      g_ptr_array_add (self->elements, node);
      id = site_page_get (node, "id");
      if (id != NULL)
        g_assert_true (g_hash_table_add (self->ids, g_steal_pointer (&id)));
      collect (self, node->children);
    }
}

/* Parses a page, in which nothing may be wrong. */
SitePage *
site_page_new (const char *path,
               const char *text)
{
  SitePage *self = g_new0 (SitePage, 1);

  xmlSetStructuredErrorFunc ((void *) path, (xmlStructuredErrorFunc) complained_cb);
  self->document = htmlReadMemory (text, strlen (text), path, "utf-8", HTML_PARSE_NONET);
  xmlSetStructuredErrorFunc (NULL, NULL);
  g_assert_nonnull (self->document);
  self->elements = g_ptr_array_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect (self, xmlDocGetRootElement (self->document));
  return self;
}

void
site_page_free (SitePage *self)
{
  xmlFreeDoc (self->document);
  g_ptr_array_unref (self->elements);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* Returns: (transfer full) (nullable) */
char *
site_page_get (xmlNode    *element,
               const char *attribute)
{
  xmlChar *value = xmlGetProp (element, (const xmlChar *) attribute);
  char *own = g_strdup ((const char *) value);

  xmlFree (value);
  return own;
}

/* The first of that name; with @attribute, that has that @value there. */
xmlNode *
site_page_find (SitePage   *self,
                const char *name,
                const char *attribute,
                const char *value)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      xmlNode *element = g_ptr_array_index (self->elements, i);
      g_autofree char *has = attribute != NULL ? site_page_get (element, attribute) : NULL;

      if (strcmp ((const char *) element->name, name) == 0 && (attribute == NULL || g_strcmp0 (has, value) == 0))
        return element;
    }

  return NULL;
}

/* Where a link of the page at @path leads.
 *
 * Returns: (transfer full) (nullable): the path of a file of the site; %NULL for what leads out of it */
char *
site_page_resolve (const char  *path,
                   const char  *href,
                   char       **anchor)
{
  g_autofree char *here = g_strconcat ("https://example.org/", path, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *whole = NULL;
  g_autoptr(GUri) uri = NULL;

  *anchor = NULL;
  if (g_uri_peek_scheme (href) != NULL)
    return NULL;

  whole = g_uri_resolve_relative (here, href, G_URI_FLAGS_NONE, &error);
  g_assert_no_error (error);
  uri = g_uri_parse (whole, G_URI_FLAGS_NONE, &error);
  g_assert_no_error (error);
  *anchor = g_strdup (g_uri_get_fragment (uri));
  return g_strdup (g_uri_get_path (uri) + 1);
}
