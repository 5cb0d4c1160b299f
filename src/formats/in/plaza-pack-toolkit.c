/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-pack-build.h"
#include "plaza-text-rules.h"

static void
toolkit_check_telephone (PlazaFields        *fields,
                         const PlazaSection *section)
{
  gboolean is_call = section->type == PLAZA_SECTION_CALL;

  if (section->telephone == NULL && is_call)
    plaza_fields_fail (fields, "telephone", _("it is missing"));
  else if (section->telephone != NULL && !is_call)
    plaza_fields_fail (fields, "telephone", _("only a section of the type call has one"));
  else if (section->telephone != NULL && !plaza_text_rules_is_telephone (section->telephone))
    plaza_fields_fail (fields, "telephone", _("it must be a telephone number such as +1-202-224-3121"));
}

static PlazaSection *
toolkit_read_section (PlazaFields *fields)
{
  PlazaSection *section = plaza_section_new ();

  g_strfreev (section->links);
  section->id = plaza_fields_get_identity (fields, "id");
  section->type = plaza_fields_get_enum (fields, "type", PLAZA_TYPE_SECTION_TYPE);
  section->telephone = plaza_fields_get_line_or_null (fields, "telephone");
  section->links = plaza_fields_get_lines (fields, "links");
  plaza_fields_end (fields);

  toolkit_check_telephone (fields, section);
  for (guint i = 0; section->links[i] != NULL; i++)
    {
      if (!plaza_text_rules_is_link (section->links[i]))
        plaza_fields_fail (fields, "links", _("a link must be https, mailto or tel"));
    }

  return section;
}

static void
toolkit_read_sections (PlazaFields *fields,
                       PlazaGuide  *guide)
{
  g_autoptr(GPtrArray) list = plaza_fields_get_objects (fields, "sections");
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      PlazaSection *section = toolkit_read_section (g_ptr_array_index (list, i));

      g_ptr_array_add (guide->sections, section);
      if (section->id != NULL && !g_hash_table_add (ids, section->id))
        plaza_fields_fail (g_ptr_array_index (list, i), "id", _("another one has the same id"));
    }
}

static gpointer
toolkit_read_guide (PlazaFields *fields)
{
  PlazaGuide *guide = plaza_guide_new ();

  g_strfreev (guide->contributors);
  guide->id = plaza_fields_get_identity (fields, "id");
  guide->kind = plaza_fields_get_enum (fields, "kind", PLAZA_TYPE_GUIDE_KIND);
  guide->event_kind = plaza_fields_get_enum_or_null (fields, "event_kind", PLAZA_TYPE_KIND, -1);
  guide->contributors = plaza_fields_get_lines (fields, "contributors");
  toolkit_read_sections (fields, guide);
  plaza_pack_build_take_texts (fields, guide->titles, guide->summaries, guide->sections);
  plaza_fields_end (fields);

  return guide;
}

static gboolean
toolkit_read_prose (PlazaPackBuild  *self,
                    PlazaFields     *fields,
                    PlazaGuide      *guide,
                    guint            number,
                    GError         **error)
{
  const char *language = self->pack->campaign->languages[number];
  g_autofree char *path = g_strdup_printf ("%s/guides/%s.md", language, guide->id);
  g_autoptr(PlazaPackProse) prose = NULL;

  if (!plaza_pack_build_expects (self, fields, number, path))
    return TRUE;

  prose = plaza_pack_build_read_prose (self, path, PLAZA_PACK_TEXT_SECTIONS, number == 0, error);
  if (prose == NULL)
    return FALSE;
  if (prose->sections->len != guide->sections->len)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                   /* Translators: a file name and two numbers, which may be 1. */
                   _("%1$s: sections that toolkit.json lists: %2$u; sections here: %3$u"),
                   path, guide->sections->len, prose->sections->len);
      return FALSE;
    }

  plaza_texts_set (guide->titles, language, prose->title);
  plaza_texts_set (guide->summaries, language, prose->lead);
  for (guint i = 0; i < guide->sections->len; i++)
    {
      PlazaSection *section = g_ptr_array_index (guide->sections, i);
      const PlazaPackSection *text = g_ptr_array_index (prose->sections, i);

      plaza_texts_set (section->headings, language, text->heading);
      plaza_texts_set (section->bodies, language, text->body);
    }

  return TRUE;
}

static gboolean
toolkit_read_all_prose (PlazaPackBuild  *self,
                        GPtrArray       *list,
                        GError         **error)
{
  GStrv languages = self->pack->campaign->languages;
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->pack->guides->len; i++)
    {
      PlazaGuide *guide = g_ptr_array_index (self->pack->guides, i);

      g_hash_table_add (known, guide->id);
      for (guint j = 0; languages[j] != NULL; j++)
        {
          if (!toolkit_read_prose (self, g_ptr_array_index (list, i), guide, j, error))
            return FALSE;
        }
    }

  return plaza_pack_build_no_strays (self, "guides", known, error);
}

gboolean
plaza_pack_toolkit_read (PlazaPackBuild  *self,
                         GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "toolkit.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("guide"), toolkit_read_guide, self->pack->guides, ids);

  return plaza_json_file_finish (file, error) && toolkit_read_all_prose (self, list, error);
}
