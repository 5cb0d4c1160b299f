/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-labels.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-point-view.h"
#include "plaza-wording.h"
#include "plaza-wording-members.h"

static const struct { const char *name, *label; } fields[] = {
  /* Translators: these are labels of fields in the editor of texts. */
  { "titles", NC_("field of a text", "Title") },
  { "summaries", NC_("field of a text", "Summary") },
  { "leave_behinds", NC_("field of a text", "Leave-behind") },
  { "labels", NC_("field of a text", "Label") },
  { "headlines", NC_("field of a text", "Headline") },
  { "bodies", NC_("field of a text", "Text") },
  { "headings", NC_("field of a text", "Heading") },
  { "texts", NC_("field of a text", "Message") },
  { "kind", NC_("field of a text", "Kind") },
  { "group", NC_("field of a text", "Group") },
  { "theme", NC_("field of a text", "Theme") },
  { "minutes", NC_("field of a text", "Minutes to say it") },
  { "share", NC_("field of a text", "Share in percent") },
  { "amounts", NC_("field of a text", "Amounts, before and after") },
  { "source", NC_("field of a text", "Source") },
  { "as_of", NC_("field of a text", "As of") },
  { "check_on", NC_("field of a text", "Check again on") },
  { "event_kind", NC_("field of a text", "For which events") },
  { "type", NC_("field of a text", "Kind of section") },
  { "telephone", NC_("field of a text", "Telephone") },
  { "network", NC_("field of a text", "Network") },
  { "number", NC_("field of a text", "Number") },
  { "name", NC_("field of a text", "Name") },
  { "chamber", NC_("field of a text", "Chamber") },
};

/**
 * plaza_text_label_field:
 * @name: of a record's member
 *
 * Returns: "Headline"
 */
const char *
plaza_text_label_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return g_dpgettext2 (NULL, "field of a text", fields[i].label);

  return name;
}

/**
 * plaza_text_label_choice:
 * @name: of a record's member
 * @nick: one of its values; "" for none
 *
 * Returns: (transfer full): how that is said
 */
char *
plaza_text_label_choice (const char *name,
                         const char *nick)
{
  const char *said = plaza_wording_choice (NULL, name, nick);

  if (*nick == '\0')
    /* Translators: where nothing is chosen: a bill of no chamber, a guide for no kind of event. */
    return g_strdup (C_("kind of a text", "None"));

  return g_strdup (said != NULL ? said : nick);
}

static GStrv
text_label_themes (PlazaCampaign *campaign)
{
  GPtrArray *themes = plaza_campaign_get_themes (campaign);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "");
  for (guint i = 0; i < themes->len; i++)
    g_strv_builder_add (builder, ((const PlazaTheme *) g_ptr_array_index (themes, i))->id);

  return g_strv_builder_end (builder);
}

/**
 * plaza_text_label_nicks:
 * @name: of a member of @type that is a choice
 *
 * Returns: (transfer full): what may be chosen
 */
GStrv
plaza_text_label_nicks (PlazaCampaign         *campaign,
                        const PlazaRecordType *type,
                        const char            *name)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const PlazaField *field = type->fields;
  GEnumClass *klass;

  if (g_str_equal (name, "theme"))
    return text_label_themes (campaign);

  while (!g_str_equal (field->name, name))
    field++;
  klass = g_type_class_ref (field->enum_type ());
  if (field->type == PLAZA_FIELD_ENUM_OR_NULL)
    g_strv_builder_add (builder, "");
  for (guint i = 0; i < klass->n_values; i++)
    if (field->type != PLAZA_FIELD_ENUM_OR_NULL || klass->values[i].value != field->unknown)
      g_strv_builder_add (builder, klass->values[i].value_nick);
  g_type_class_unref (klass);

  return g_strv_builder_end (builder);
}

/**
 * plaza_text_label_kind:
 *
 * Returns: what one text of its kind is called: "Key ask", "Section"
 */
const char *
plaza_text_label_kind (const PlazaTextItem *item)
{
  switch ((int) item->thing)
    {
    case PLAZA_THING_POINT:
      return plaza_point_view_kind (item->record);
    case PLAZA_THING_GUIDE:
      return item->section != NULL ? C_("one text", "Section") : C_("one text", "Guide");
    case PLAZA_THING_MESSAGE:
      return C_("one text", "Message");
    case PLAZA_THING_THEME:
      /* Translators: what facts stand under. */
      return C_("one text", "Theme");
    case PLAZA_THING_BILL:
      return C_("one text", "Bill");
    default:
      return C_("one text", "Campaign");
    }
}

/**
 * plaza_text_label_kinds:
 *
 * Returns: what texts of that kind are called in a heading
 */
const char *
plaza_text_label_kinds (PlazaThing thing)
{
  switch ((int) thing)
    {
    case PLAZA_THING_POINT:
      return _("Talking Points");
    case PLAZA_THING_GUIDE:
      return C_("heading", "Guides");
    case PLAZA_THING_MESSAGE:
      return C_("heading", "Messages");
    case PLAZA_THING_THEME:
      return C_("heading", "Themes of Facts");
    case PLAZA_THING_BILL:
      return C_("heading", "Bills");
    default:
      return C_("heading", "Campaign");
    }
}

/**
 * plaza_text_label_new:
 *
 * Returns: what a new text of that kind is called in a title
 */
const char *
plaza_text_label_new (PlazaThing thing)
{
  switch ((int) thing)
    {
    case PLAZA_THING_POINT:
      return _("New Talking Point");
    case PLAZA_THING_GUIDE:
      return _("New Guide");
    case PLAZA_THING_MESSAGE:
      return _("New Message");
    default:
      return _("New Bill");
    }
}

/**
 * plaza_text_label_language:
 *
 * Many languages write the names of languages small, but for the begin of a line.
 *
 * Returns: (transfer full): "Spanish", as a line begins
 */
char *
plaza_text_label_language (const char *language)
{
  g_autofree char *words = plaza_wording_language (NULL, language);
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, words + strlen (first), NULL);
}

/**
 * plaza_text_label_state:
 *
 * Returns: (nullable): what is to be said of a translation; %NULL where nothing is
 */
const char *
plaza_text_label_state (PlazaTextState state)
{
  switch (state)
    {
    case PLAZA_TEXT_MISSING:
      return C_("translation", "Missing");
    case PLAZA_TEXT_OUTDATED:
      return C_("translation", "Out of date");
    case PLAZA_TEXT_NONE:
    case PLAZA_TEXT_CURRENT:
    default:
      return NULL;
    }
}
