/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-build.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * plaza_pack_build_open_json:
 * @self: a pack
 * @name: name of a JSON file in it
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
PlazaJsonFile *
plaza_pack_build_open_json (PlazaPackBuild  *self,
                            const char      *name,
                            GError         **error)
{
  gsize length = 0;
  g_autofree char *text = plaza_pack_source_read (self->source, name, &length, error);

  return text != NULL ? plaza_json_file_new (name, text, length, error) : NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaOfficial, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaBill, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaGuide, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaTheme, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaPoint, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaMessage, id) == 0);

/**
 * plaza_pack_build_read_records:
 * @file: a file that is a list
 * @noun: what is in it, for problems
 * @read: reads one
 * @records: where they are added
 * @ids: (element-type utf8 utf8): where their ids are added, of which no two may be the same
 *
 * Returns: (transfer full) (element-type PlazaFields): the fields of each, for more to be checked
 */
GPtrArray *
plaza_pack_build_read_records (PlazaJsonFile       *file,
                               const char          *noun,
                               PlazaPackRecordFunc  read,
                               GPtrArray           *records,
                               GHashTable          *ids)
{
  GPtrArray *list = plaza_fields_list (file, noun);

  for (guint i = 0; i < list->len && !plaza_json_file_failed (file); i++)
    {
      char **record = read (g_ptr_array_index (list, i));

      g_ptr_array_add (records, record);
      if (*record != NULL && !g_hash_table_add (ids, *record))
        plaza_fields_fail (g_ptr_array_index (list, i), "id", _("another one has the same id"));
    }

  return list;
}

static const char *
build_problem_of_form (const PlazaPackProse *prose,
                       PlazaPackTextForm     form)
{
  if (form == PLAZA_PACK_TEXT_PARAGRAPHS && (prose->title != NULL || prose->sections->len > 0))
    return _("there is a heading where only paragraphs may be");
  if (form >= PLAZA_PACK_TEXT_TITLED && prose->title == NULL)
    return _("it must start with a title, “# ” and words");
  if (form == PLAZA_PACK_TEXT_TITLED && prose->sections->len > 0)
    return _("there is a section where only paragraphs may be");
  if (*prose->lead == '\0')
    return _("there is no paragraph after the title");

  return NULL;
}

/**
 * plaza_pack_build_read_prose:
 * @self: a pack
 * @path: a Markdown file in it
 * @form: what the file must hold
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the parts of the file, or %NULL with @error set
 */
PlazaPackProse *
plaza_pack_build_read_prose (PlazaPackBuild     *self,
                             const char         *path,
                             PlazaPackTextForm   form,
                             GError            **error)
{
  g_autofree char *text = plaza_pack_source_read_text (self->source, path, error);
  g_autoptr(PlazaPackProse) prose = text != NULL ? plaza_pack_prose_parse (path, text, error) : NULL;
  const char *problem = prose != NULL ? build_problem_of_form (prose, form) : NULL;

  if (problem != NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "%s: %s", path, problem);
      return NULL;
    }

  return g_steal_pointer (&prose);
}

static gboolean
build_read_text (PlazaPackBuild     *self,
                 const char         *language,
                 const char         *stem,
                 PlazaPackTextForm   form,
                 PlazaTexts         *titles,
                 PlazaTexts         *bodies,
                 GError            **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.md", language, stem);
  g_autoptr(PlazaPackProse) prose = NULL;

  if (form == PLAZA_PACK_TEXT_PLAIN)
    {
      g_autofree char *text = plaza_pack_source_read_text (self->source, path, error);

      if (text == NULL)
        return FALSE;
      plaza_texts_set (bodies, language, text);
      return TRUE;
    }

  prose = plaza_pack_build_read_prose (self, path, form, error);
  if (prose == NULL)
    return FALSE;
  if (titles != NULL)
    plaza_texts_set (titles, language, prose->title);
  plaza_texts_set (bodies, language, prose->lead);

  return TRUE;
}

/**
 * plaza_pack_build_read_texts:
 * @self: a pack
 * @stem: a file's path within a language, without its ending: "points/speak-out"
 * @form: what the file must hold
 * @titles: (nullable): what takes the title in each language
 * @bodies: what takes the rest in each language
 * @error: return location for a #PlazaFormatError
 *
 * Returns: whether the file is there and right in every language of the pack
 */
gboolean
plaza_pack_build_read_texts (PlazaPackBuild     *self,
                             const char         *stem,
                             PlazaPackTextForm   form,
                             PlazaTexts         *titles,
                             PlazaTexts         *bodies,
                             GError            **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (!build_read_text (self, languages[i], stem, form, titles, bodies, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_pack_build_no_strays:
 * @self: a pack
 * @folder: a folder within each language: "points"
 * @known: the identities that have a text there
 * @error: return location for a #PlazaFormatError
 *
 * Refuses a text that belongs to nothing: its name is misspelt, or its record
 * was forgotten, and it would be lost silently.
 *
 * Returns: whether all the texts in @folder belong to a record
 */
gboolean
plaza_pack_build_no_strays (PlazaPackBuild  *self,
                            const char      *folder,
                            GHashTable      *known,
                            GError         **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", languages[i], folder);
      g_auto(GStrv) names = plaza_pack_source_list (self->source, path);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autofree char *identity = NULL;

          if (!g_str_has_suffix (names[j], ".md"))
            continue;

          identity = g_strndup (names[j], strlen (names[j]) - strlen (".md"));
          if (!g_hash_table_contains (known, identity))
            {
              g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                           _("%1$s/%2$s: no JSON file lists this text"), path, names[j]);
              return FALSE;
            }
        }
    }

  return TRUE;
}
