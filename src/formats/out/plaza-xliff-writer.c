/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-xliff-writer.h"

#include "plaza-text-rules.h"
#include "plaza-translations.h"
#include "plaza-xliff.h"

/* A file while it is written. */
typedef struct
{
  PlazaCampaign     *campaign;
  PlazaTranslations *translations;
  const char        *source;    /* the language */
  const char        *target;
  GString           *text;
  guint              n_units;
  GPtrArray         *left_out;
} XliffWriter;

static void
xliff_append_element (XliffWriter *self,
                      const char  *name,
                      const char  *attributes,
                      const char  *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (self->text, "        <%s%s>%s</%s>\n", name, attributes, escaped, name);
}

/* Words of the standard for how a translation stands (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#state). */
static const char *
xliff_state (XliffWriter         *self,
             const PlazaTextItem *item,
             const char          *member,
             const char          *target)
{
  if (target == NULL)
    return PLAZA_XLIFF_MISSING;

  return plaza_translations_find (self->translations, item, member, self->target) != NULL ? PLAZA_XLIFF_OUTDATED : PLAZA_XLIFF_CURRENT;
}

static void
xliff_append_unit (XliffWriter         *self,
                   const PlazaTextItem *item,
                   const char          *member,
                   const char          *source,
                   const char          *target)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", item->name, member);
  g_autofree char *escaped = g_markup_escape_text (id, -1);
  g_autofree char *sum = plaza_xliff_sum (target);
  g_autofree char *of_source = g_strdup_printf (" xml:lang=\"%s\"", self->source);
  g_autofree char *of_target =
    g_strdup_printf (" xml:lang=\"%s\" state=\"%s\"", self->target, xliff_state (self, item, member, target));

  g_string_append_printf (self->text, "      <trans-unit id=\"%s\" xml:space=\"preserve\" extradata=\"%s\">\n", escaped, sum);
  xliff_append_element (self, "source", of_source, source);
  xliff_append_element (self, "target", of_target, target != NULL ? target : "");
  g_string_append (self->text, "      </trans-unit>\n");
  self->n_units++;
}

/* What XML cannot hold would come back as another text. */
static gboolean
xliff_can_hold (const char *text)
{
  g_autofree char *problem = text != NULL ? plaza_text_rules_problem_of_prose (text) : NULL;

  return problem == NULL;
}

static void
xliff_append_item (XliffWriter         *self,
                   const PlazaTextItem *item)
{
  for (guint i = 0; i < item->type->n_fields; i++)
    {
      const PlazaField *field = &item->type->fields[i];
      PlazaTexts *texts = field->type == PLAZA_FIELD_TEXTS ? *(PlazaTexts **) plaza_field_at (field, item->record) : NULL;
      const char *source = texts != NULL ? plaza_texts_get_exact (texts, self->source) : NULL;
      const char *target = texts != NULL ? plaza_texts_get_exact (texts, self->target) : NULL;

      if (source == NULL)
        continue;

      if (xliff_can_hold (source) && xliff_can_hold (target))
        xliff_append_unit (self, item, field->name, source, target);
      else
        g_ptr_array_add (self->left_out, g_strdup_printf ("%s/%s", item->name, field->name));
    }
}

/**
 * plaza_xliff_write:
 * @language: of the campaign, and not its first
 * @n_units: (out): how many texts are in it
 * @left_out: (element-type utf8): where the ids of those are put that XML cannot hold
 *
 * Writes all texts with their translations as XLIFF 1.2, for a translator's own program.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
char *
plaza_xliff_write (PlazaCampaign  *campaign,
                   const char     *language,
                   guint          *n_units,
                   GPtrArray      *left_out,
                   GError        **error)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  g_autoptr(PlazaTranslations) translations = plaza_translations_new (campaign, error);
  g_autoptr(GPtrArray) items = plaza_text_items_list (campaign);
  g_autofree char *original = g_markup_escape_text (record->id, -1);
  g_autoptr(GString) text = g_string_new (NULL);
  XliffWriter self = { campaign, translations, record->languages[0], language, text, 0, left_out };

  if (translations == NULL)
    return NULL;

  g_string_append_printf (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
                          "  <file original=\"%s\" source-language=\"%s\" target-language=\"%s\" datatype=\"plaintext\">\n"
                          "    <body>\n", original, self.source, self.target);
  for (guint i = 0; i < items->len; i++)
    xliff_append_item (&self, g_ptr_array_index (items, i));
  g_string_append (text, "    </body>\n  </file>\n</xliff>\n");
  *n_units = self.n_units;

  return g_string_free_and_steal (g_steal_pointer (&text));
}
