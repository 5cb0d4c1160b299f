/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-campaign-typed.h"
#include "plaza-identity.h"
#include "plaza-text-rules.h"
#include "plaza-translations.h"
#include "plaza-wording.h"

/* There is one campaign in a file. */
#define KEY "campaign"
#define KEPT_AS ".campaign"

struct _PlazaCampaignDraft
{
  PlazaDraft  parent_instance;

  GStrv       languages;  /* for which it has fields */
  guint       n_new;      /* themes that were added */
};

G_DEFINE_FINAL_TYPE (PlazaCampaignDraft, plaza_campaign_draft, PLAZA_TYPE_DRAFT)

static const PlazaCampaignRecord *
campaign_draft_get_record (PlazaCampaignDraft *self)
{
  return plaza_campaign_get_record (plaza_draft_get_campaign (PLAZA_DRAFT (self)));
}

static const char *
campaign_draft_get (PlazaCampaignDraft *self,
                    const char         *name)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (PLAZA_DRAFT (self), name));
}

/* "titles.es": the texts and the language; NULL for what is none. */
static PlazaTexts *
campaign_draft_find_texts (const PlazaCampaignRecord  *record,
                           const char                 *name,
                           const char                **language)
{
  const char *dot = strchr (name, '.');

  *language = dot != NULL ? dot + 1 : NULL;
  if (g_str_has_prefix (name, "titles."))
    return record->titles;

  return g_str_has_prefix (name, "summaries.") ? record->summaries : NULL;
}

/* "themes.labor.es": "labor" and "es"; NULL for what is none. */
static char *
campaign_draft_split_theme (const char  *name,
                            const char **language)
{
  const char *key = name + strlen ("themes.");
  const char *dot = strrchr (name, '.');

  *language = NULL;
  if (!g_str_has_prefix (name, "themes.") || dot < key)
    return NULL;

  *language = dot + 1;
  return g_strndup (key, (gsize) (dot - key));
}

static char *
campaign_draft_read_theme (PlazaCampaignDraft *self,
                           const char         *name)
{
  const char *language;
  g_autofree char *key = campaign_draft_split_theme (name, &language);
  const PlazaTheme *theme = plaza_campaign_find_theme (plaza_draft_get_campaign (PLAZA_DRAFT (self)), key);

  return g_strdup (theme != NULL ? plaza_texts_get_exact (theme->labels, language) : NULL);
}

static char *
campaign_draft_list_themes (PlazaCampaignDraft *self)
{
  GPtrArray *themes = plaza_campaign_get_themes (plaza_draft_get_campaign (PLAZA_DRAFT (self)));
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < themes->len; i++)
    plaza_text_append (ids, "\n", ((PlazaTheme *) g_ptr_array_index (themes, i))->id);
  return g_string_free_and_steal (ids);
}

static char *
plaza_campaign_draft_read (PlazaDraft      *draft,
                           PlazaDraftField *field)
{
  PlazaCampaignDraft *self = PLAZA_CAMPAIGN_DRAFT (draft);
  const PlazaCampaignRecord *record = campaign_draft_get_record (self);
  const char *name = plaza_draft_field_get_name (field);
  const char *language;
  PlazaTexts *texts = campaign_draft_find_texts (record, name, &language);

  if (texts != NULL)
    return g_strdup (plaza_texts_get_exact (texts, language));
  if (g_str_equal (name, "day"))
    return plaza_wording_days (NULL, record->day, record->day);
  if (g_str_equal (name, "last_day"))
    return plaza_wording_days (NULL, record->last_day, record->last_day);
  if (g_str_equal (name, "languages"))
    return plaza_campaign_typed_show_languages (record->languages);
  if (g_str_equal (name, "contributors"))
    return g_strjoinv ("\n", record->contributors);
  if (g_str_equal (name, "hashtags"))
    return g_strjoinv ("\n", record->hashtags);
  if (g_str_equal (name, "themes"))
    return campaign_draft_list_themes (self);
  if (g_str_has_prefix (name, "themes."))
    return campaign_draft_read_theme (self, name);

  return g_strdup (g_str_equal (name, "name") ? record->name : g_str_equal (name, "accent") ? record->accent : record->hashtag);
}

static GStrv
campaign_draft_read_lines (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (kept, lines[i]);

  return g_strv_builder_end (kept);
}

static void
campaign_draft_take_lines (GStrv *lines,
                           GStrv  typed)
{
  g_strfreev (*lines);
  *lines = typed;
}

/* The last day may be in the year of the first: it is read anew, whichever was typed. */
static void
campaign_draft_write_days (PlazaCampaignDraft  *self,
                           PlazaCampaignRecord *record,
                           gboolean             first)
{
  const char *day = campaign_draft_get (self, "day");

  if (first)
    {
      g_free (record->day);
      record->day = plaza_campaign_typed_day (day);
    }
  g_free (record->last_day);
  record->last_day = plaza_campaign_typed_last_day (campaign_draft_get (self, "last_day"), day);
}

static void
campaign_draft_write (PlazaCampaignDraft  *self,
                      PlazaCampaignRecord *record,
                      PlazaDraftField     *field)
{
  const char *name = plaza_draft_field_get_name (field);
  g_autofree char *text = g_strstrip (g_strdup (plaza_draft_field_get_text (field)));
  const char *language;
  PlazaTexts *texts = campaign_draft_find_texts (record, name, &language);

  if (texts != NULL && *text != '\0')
    plaza_texts_set (texts, language, text);
  else if (texts != NULL)
    g_hash_table_remove (texts, language);
  else if (g_str_equal (name, "day") || g_str_equal (name, "last_day"))
    campaign_draft_write_days (self, record, g_str_equal (name, "day"));
  else if (g_str_equal (name, "languages"))
    campaign_draft_take_lines (&record->languages, plaza_campaign_typed_languages (text));
  else if (g_str_equal (name, "contributors"))
    campaign_draft_take_lines (&record->contributors, campaign_draft_read_lines (text));
  else if (g_str_equal (name, "hashtags"))
    campaign_draft_take_lines (&record->hashtags, campaign_draft_read_lines (text));
  else if (g_str_equal (name, "name"))
    g_set_str (&record->name, text);
  else if (g_str_equal (name, "accent"))
    g_set_str (&record->accent, *text != '\0' ? text : NULL);
  else if (g_str_equal (name, "hashtag"))
    {
      g_free (record->hashtag);
      record->hashtag = plaza_campaign_typed_hashtag (text);
    }
}

/* By what it is called in the first language that says something. */
static char *
campaign_draft_propose_id (PlazaCampaignDraft *self,
                           PlazaTheme         *theme,
                           guint               position)
{
  PlazaCampaign *campaign = plaza_draft_get_campaign (PLAZA_DRAFT (self));
  g_autofree char *proposed = plaza_identity_propose (plaza_texts_get_or (theme->labels, self->languages[0], ""));
  g_autofree char *stem = g_strdup (*proposed != '\0' ? proposed : "theme");
  char *id = g_strdup (stem);

  for (guint n = position; plaza_campaign_find_theme (campaign, id) != NULL; n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n + 1);
    }

  return id;
}

static void
campaign_draft_add_theme_edit (PlazaCampaignDraft *self,
                               const char         *key,
                               guint               position,
                               GPtrArray          *edits)
{
  const PlazaTheme *old = plaza_campaign_find_theme (plaza_draft_get_campaign (PLAZA_DRAFT (self)), key);
  PlazaTheme *theme = old != NULL ? plaza_record_copy (&plaza_theme_type, old) : plaza_theme_new ();

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = plaza_campaign_draft_theme_field (key, self->languages[i]);
      g_autofree char *label = g_strstrip (g_strdup (campaign_draft_get (self, name)));

      if (*label != '\0')
        plaza_texts_set (theme->labels, self->languages[i], label);
      else
        g_hash_table_remove (theme->labels, self->languages[i]);
    }

  if (old != NULL && plaza_record_equal (&plaza_theme_type, old, theme))
    {
      plaza_record_unref (theme);
      return;
    }

  if (old == NULL)
    theme->id = campaign_draft_propose_id (self, theme, position);
  plaza_record_set_row (theme, 0, old != NULL ? -1 : (int) position);
  g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_THEME, theme->id, old != NULL ? plaza_record_get_revision (old) : 0, theme));
}

static void
campaign_draft_add_theme_edits (PlazaCampaignDraft *self,
                                GPtrArray          *edits)
{
  GPtrArray *before = plaza_campaign_get_themes (plaza_draft_get_campaign (PLAZA_DRAFT (self)));
  g_auto(GStrv) keys = plaza_campaign_draft_get_themes (self);

  for (guint i = 0; keys[i] != NULL; i++)
    campaign_draft_add_theme_edit (self, keys[i], MAX (i, before->len), edits);
  for (guint i = 0; i < before->len; i++)
    {
      const PlazaTheme *old = g_ptr_array_index (before, i);

      if (!g_strv_contains ((const char * const *) keys, old->id))
        g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_THEME, old->id, plaza_record_get_revision (old), NULL));
    }
}

static void
plaza_campaign_draft_add_edits (PlazaDraft *draft,
                                GPtrArray  *edits)
{
  PlazaCampaignDraft *self = PLAZA_CAMPAIGN_DRAFT (draft);
  const PlazaCampaignRecord *record = campaign_draft_get_record (self);
  PlazaCampaignRecord *after = plaza_record_copy (&plaza_campaign_record_type, record);
  GPtrArray *fields = plaza_draft_get_fields (draft);

  for (guint i = 0; i < fields->len; i++)
    if (plaza_draft_field_is_dirty (g_ptr_array_index (fields, i)))
      campaign_draft_write (self, after, g_ptr_array_index (fields, i));

  plaza_record_set_row (after, 0, -1);
  if (plaza_record_equal (&plaza_campaign_record_type, record, after))
    plaza_record_unref (after);
  else
    g_ptr_array_add (edits, plaza_edit_new (PLAZA_THING_CAMPAIGN, "", plaza_record_get_revision (record), after));
  campaign_draft_add_theme_edits (self, edits);
}

static guint
campaign_draft_count_missing_of (GPtrArray             *records,
                                 const PlazaRecordType *type,
                                 const char            *source,
                                 const char            *language)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += plaza_translations_lack (type, g_ptr_array_index (records, i), source, language);
  return n;
}

static guint
campaign_draft_count_missing (PlazaCampaignDraft *self,
                              const char         *language)
{
  PlazaCampaign *campaign = plaza_draft_get_campaign (PLAZA_DRAFT (self));
  const char *source = campaign_draft_get_record (self)->languages[0];

  return campaign_draft_count_missing_of (plaza_campaign_get_guides (campaign), &plaza_guide_type, source, language) +
         campaign_draft_count_missing_of (plaza_campaign_get_points (campaign), &plaza_point_type, source, language) +
         campaign_draft_count_missing_of (plaza_campaign_get_messages (campaign), &plaza_message_type, source, language) +
         campaign_draft_count_missing_of (plaza_campaign_get_themes (campaign), &plaza_theme_type, source, language);
}

/* What a language means that comes or goes. */
static char *
campaign_draft_warn_of_languages (PlazaCampaignDraft *self,
                                  const char         *text)
{
  GStrv before = campaign_draft_get_record (self)->languages;
  g_auto(GStrv) after = plaza_campaign_typed_languages (text);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; after[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) before, after[i]))
      {
        g_autofree char *name = plaza_wording_language (NULL, after[i]);
        guint n = campaign_draft_count_missing (self, after[i]);
        /* Translators: %1$s is a language, %2$u how many guides, talking points, messages and themes there are. */
        g_autofree char *line = g_strdup_printf (ngettext ("%1$s: %2$u text will count as missing until it is translated.",
                                                           "%1$s: %2$u texts will count as missing until they are translated.", n), name, n);

        plaza_text_append (words, "\n", line);
      }

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_strv_contains ((const char * const *) after, before[i]))
      {
        g_autofree char *name = plaza_wording_language (NULL, before[i]);
        /* Translators: %s is a language that is taken out of a campaign. */
        g_autofree char *line = g_strdup_printf (_("%s: its texts are not shown any more. They are there again when you add it."), name);

        plaza_text_append (words, "\n", line);
      }

  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}

/* A summary and the lines of a list are more than one line. */
static char *
campaign_draft_find_problem (PlazaCampaignDraft *self,
                             const char         *name,
                             const char         *text)
{
  g_autofree char *problem = NULL;

  if (g_str_equal (name, "last_day"))
    return plaza_campaign_typed_last_day_problem (text, campaign_draft_get (self, "day"));
  if (!g_str_has_prefix (name, "summaries.") && !g_str_equal (name, "contributors") && !g_str_equal (name, "hashtags") &&
      !g_str_equal (name, "themes"))
    return plaza_campaign_typed_problem (name, text);

  problem = plaza_text_rules_problem_of_prose (text);
  return problem != NULL ? g_strdup_printf (_("This cannot be kept: %s."), problem) : NULL;
}

static char *
plaza_campaign_draft_remark (PlazaDraft      *draft,
                             PlazaDraftField *field,
                             gboolean        *stops)
{
  const char *name = plaza_draft_field_get_name (field);
  const char *text = plaza_draft_field_get_text (field);
  /* Where the day is another, the last one may not fit any more. */
  gboolean asked = plaza_draft_field_is_dirty (field) || g_str_equal (name, "last_day");
  char *problem = *text != '\0' && asked ? campaign_draft_find_problem (PLAZA_CAMPAIGN_DRAFT (draft), name, text) : NULL;

  *stops = problem != NULL;
  if (problem == NULL && g_str_equal (name, "languages"))
    return campaign_draft_warn_of_languages (PLAZA_CAMPAIGN_DRAFT (draft), text);

  return problem;
}

static gboolean
plaza_campaign_draft_is_part (PlazaDraft      *draft,
                              PlazaDraftField *field)
{
  const char *language;
  g_autofree char *key = campaign_draft_split_theme (plaza_draft_field_get_name (field), &language);
  g_auto(GStrv) keys = key != NULL ? plaza_campaign_draft_get_themes (PLAZA_CAMPAIGN_DRAFT (draft)) : NULL;

  return key == NULL || g_strv_contains ((const char * const *) keys, key);
}

static const char *
plaza_campaign_draft_get_action (PlazaDraft *draft)
{
  return "edit-campaign";
}

static void
campaign_draft_add_theme_fields (PlazaCampaignDraft *self,
                                 const char         *key)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = plaza_campaign_draft_theme_field (key, self->languages[i]);

      plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (name, i == 0, NULL));
    }
}

static const char *
plaza_campaign_draft_get_key (PlazaDraft *draft)
{
  return KEY;
}

static char *
plaza_campaign_draft_dup_title (PlazaDraft *draft)
{
  return g_strdup (campaign_draft_get (PLAZA_CAMPAIGN_DRAFT (draft), "name"));
}

/* A theme that was added has fields only once it is added again; what goes on from there is added after it. */
static void
plaza_campaign_draft_restore (PlazaDraft *draft,
                              const char *name,
                              const char *saved,
                              const char *text)
{
  PlazaCampaignDraft *self = PLAZA_CAMPAIGN_DRAFT (draft);
  const char *language;
  g_autofree char *key = campaign_draft_split_theme (name, &language);

  if (key != NULL && *key == '+' && plaza_draft_get_field (draft, name) == NULL)
    {
      campaign_draft_add_theme_fields (self, key);
      self->n_new = MAX (self->n_new, (guint) g_ascii_strtoull (key + 1, NULL, 10));
    }
  if (plaza_draft_get_field (draft, name) != NULL)
    plaza_draft_field_restore (plaza_draft_get_field (draft, name), saved, text);
}

static void
plaza_campaign_draft_finalize (GObject *object)
{
  g_strfreev (PLAZA_CAMPAIGN_DRAFT (object)->languages);

  G_OBJECT_CLASS (plaza_campaign_draft_parent_class)->finalize (object);
}

static void
plaza_campaign_draft_class_init (PlazaCampaignDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_campaign_draft_finalize;
  draft_class->get_action = plaza_campaign_draft_get_action;
  draft_class->read = plaza_campaign_draft_read;
  draft_class->add_edits = plaza_campaign_draft_add_edits;
  draft_class->remark = plaza_campaign_draft_remark;
  draft_class->is_part = plaza_campaign_draft_is_part;
  draft_class->kept_as = KEPT_AS;
  draft_class->get_key = plaza_campaign_draft_get_key;
  draft_class->dup_title = plaza_campaign_draft_dup_title;
  draft_class->restore = plaza_campaign_draft_restore;
}

static void
plaza_campaign_draft_init (PlazaCampaignDraft *self)
{
  static const struct { const char *name; gboolean required; } members[] = {
    { "name", TRUE }, { "day", TRUE }, { "last_day", FALSE }, { "hashtag", FALSE }, { "accent", FALSE }, { "languages", TRUE },
    { "contributors", FALSE }, { "hashtags", FALSE }, { "themes", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (members[i].name, members[i].required, NULL));
}

/**
 * plaza_campaign_draft_new:
 * @campaign: which one; whoever has the draft keeps it open
 *
 * Returns: (transfer full): a draft of it
 */
PlazaDraft *
plaza_campaign_draft_new (PlazaCampaign *campaign)
{
  PlazaCampaignDraft *self;
  GPtrArray *themes;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  self = g_object_new (PLAZA_TYPE_CAMPAIGN_DRAFT, NULL);
  self->languages = g_strdupv (plaza_campaign_get_record (campaign)->languages);
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *title = g_strconcat ("titles.", self->languages[i], NULL);
      g_autofree char *summary = g_strconcat ("summaries.", self->languages[i], NULL);

      plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (title, FALSE, NULL));
      plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (summary, FALSE, NULL));
    }

  themes = plaza_campaign_get_themes (campaign);
  for (guint i = 0; i < themes->len; i++)
    campaign_draft_add_theme_fields (self, ((PlazaTheme *) g_ptr_array_index (themes, i))->id);
  plaza_draft_begin (PLAZA_DRAFT (self), campaign);
  return PLAZA_DRAFT (self);
}

/**
 * plaza_campaign_draft_find_kept:
 *
 * Returns: (transfer full) (nullable): what was typed of @campaign itself and not saved
 */
PlazaKeptDraft *
plaza_campaign_draft_find_kept (PlazaCampaign *campaign)
{
  return plaza_kept_draft_find_as (campaign, KEY, KEPT_AS);
}

/**
 * plaza_campaign_draft_get_themes:
 *
 * Returns: (transfer full): the keys of those that it has now, in order
 */
GStrv
plaza_campaign_draft_get_themes (PlazaCampaignDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN_DRAFT (self), NULL);

  return campaign_draft_read_lines (campaign_draft_get (self, "themes"));
}

/**
 * plaza_campaign_draft_add_theme:
 *
 * Returns: (transfer full): the key of a new one, which nothing is called yet
 */
char *
plaza_campaign_draft_add_theme (PlazaCampaignDraft *self)
{
  g_autoptr(GString) themes = NULL;
  char *key;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN_DRAFT (self), NULL);

  /* No theme of a campaign has such an id. */
  key = g_strdup_printf ("+%u", ++self->n_new);
  campaign_draft_add_theme_fields (self, key);
  themes = g_string_new (campaign_draft_get (self, "themes"));
  plaza_text_append (themes, "\n", key);
  plaza_draft_field_set_text (plaza_draft_get_field (PLAZA_DRAFT (self), "themes"), themes->str);
  return key;
}

/**
 * plaza_campaign_draft_drop_theme:
 * @key: which one goes
 */
void
plaza_campaign_draft_drop_theme (PlazaCampaignDraft *self,
                                 const char         *key)
{
  g_auto(GStrv) keys = NULL;
  g_autoptr(GString) left = g_string_new (NULL);

  g_return_if_fail (PLAZA_IS_CAMPAIGN_DRAFT (self));

  keys = plaza_campaign_draft_get_themes (self);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_str_equal (keys[i], key))
      plaza_text_append (left, "\n", keys[i]);
  plaza_draft_field_set_text (plaza_draft_get_field (PLAZA_DRAFT (self), "themes"), left->str);
}

/**
 * plaza_campaign_draft_theme_field:
 *
 * Returns: (transfer full): the name of the field of what a theme is called in @language
 */
char *
plaza_campaign_draft_theme_field (const char *key,
                                  const char *language)
{
  return g_strdup_printf ("themes.%s.%s", key, language);
}
