/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"

#include <string.h>

#include "plaza-source.h"

static const PlazaField campaign_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, id) },
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, name) },
  { "day", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, day) },
  { "last_day", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, last_day) },
  { "hashtag", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, hashtag) },
  { "accent", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaCampaignRecord, accent) },
  { "languages", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaCampaignRecord, languages) },
  { "hashtags", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaCampaignRecord, hashtags) },
  { "contributors", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaCampaignRecord, contributors) },
  { "titles", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaCampaignRecord, titles) },
  { "summaries", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaCampaignRecord, summaries) },
  { "leave_behinds", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaCampaignRecord, leave_behinds) },
};

const PlazaRecordType plaza_campaign_record_type = {
  sizeof (PlazaCampaignRecord), campaign_fields, G_N_ELEMENTS (campaign_fields),
};

PlazaCampaignRecord *
plaza_campaign_record_new (void)
{
  return plaza_record_new (&plaza_campaign_record_type);
}

/**
 * plaza_campaign_record_get_last_day:
 *
 * Returns: "YYYY-MM-DD": the last of its days, which is its day where it has but one
 */
const char *
plaza_campaign_record_get_last_day (const PlazaCampaignRecord *self)
{
  return self->last_day != NULL ? self->last_day : self->day;
}

static const PlazaField office_fields[] = {
  { "city", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOffice, city) },
  { "address", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOffice, address) },
  { "telephone", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOffice, telephone) },
  { "as_of", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOffice, as_of) },
};

const PlazaRecordType plaza_office_type = {
  sizeof (PlazaOffice), office_fields, G_N_ELEMENTS (office_fields),
};

static const PlazaField official_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, id) },
  { "title", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, title) },
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, name) },
  { "level", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaOfficial, level), PLAZA_LEVEL_FEDERAL, plaza_level_get_type },
  { "state", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, state) },
  { "district", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, district) },
  { "offices", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaOfficial, offices), .of = &plaza_office_type },
  { "accounts", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaOfficial, accounts) },
  { "note", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaOfficial, note) },
  { "sources", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaOfficial, sources), .of = &plaza_source_type },
};

const PlazaRecordType plaza_official_type = {
  sizeof (PlazaOfficial), official_fields, G_N_ELEMENTS (official_fields), 0, 1,
};

PlazaOfficial *
plaza_official_new (void)
{
  return plaza_record_new (&plaza_official_type);
}

static const PlazaField districts_fields[] = {
  { "state", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaDistricts, state) },
  { "file", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaDistricts, file) },
  { "as_of", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaDistricts, as_of) },
  { "zips", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaDistricts, zips) },
};

const PlazaRecordType plaza_districts_type = {
  sizeof (PlazaDistricts), districts_fields, G_N_ELEMENTS (districts_fields),
};

PlazaDistricts *
plaza_districts_new (void)
{
  return plaza_record_new (&plaza_districts_type);
}

static const PlazaField bill_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaBill, id) },
  { "number", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaBill, number) },
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaBill, name) },
  { "chamber", PLAZA_FIELD_ENUM_OR_NULL, G_STRUCT_OFFSET (PlazaBill, chamber),
    PLAZA_CHAMBER_NONE, plaza_chamber_get_type },
  { "joined", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaBill, joined) },
};

const PlazaRecordType plaza_bill_type = {
  sizeof (PlazaBill), bill_fields, G_N_ELEMENTS (bill_fields),
};

PlazaBill *
plaza_bill_new (void)
{
  return plaza_record_new (&plaza_bill_type);
}

static const PlazaField section_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSection, id) },
  { "type", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaSection, type), PLAZA_SECTION_TEXT, plaza_section_type_get_type },
  { "telephone", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaSection, telephone) },
  { "links", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaSection, links) },
  { "headings", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaSection, headings) },
  { "bodies", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaSection, bodies) },
};

const PlazaRecordType plaza_section_type = {
  sizeof (PlazaSection), section_fields, G_N_ELEMENTS (section_fields),
};

PlazaSection *
plaza_section_new (void)
{
  return plaza_record_new (&plaza_section_type);
}

static const PlazaField guide_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaGuide, id) },
  { "kind", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaGuide, kind), PLAZA_GUIDE_ABOUT, plaza_guide_kind_get_type },
  { "event_kind", PLAZA_FIELD_ENUM_OR_NULL, G_STRUCT_OFFSET (PlazaGuide, event_kind), -1, plaza_kind_get_type },
  { "contributors", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaGuide, contributors) },
  { "titles", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaGuide, titles) },
  { "summaries", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaGuide, summaries) },
  { "sections", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaGuide, sections), .of = &plaza_section_type },
};

const PlazaRecordType plaza_guide_type = {
  sizeof (PlazaGuide), guide_fields, G_N_ELEMENTS (guide_fields),
};

PlazaGuide *
plaza_guide_new (void)
{
  return plaza_record_new (&plaza_guide_type);
}

static const PlazaField theme_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaTheme, id) },
  { "labels", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaTheme, labels) },
};

const PlazaRecordType plaza_theme_type = {
  sizeof (PlazaTheme), theme_fields, G_N_ELEMENTS (theme_fields),
};

PlazaTheme *
plaza_theme_new (void)
{
  return plaza_record_new (&plaza_theme_type);
}

static const PlazaField point_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaPoint, id) },
  { "kind", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaPoint, kind), PLAZA_POINT_ASK, plaza_point_kind_get_type },
  { "group", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaPoint, group),
    PLAZA_GROUP_KEY_ASKS, plaza_point_group_get_type },
  { "bills", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaPoint, bills) },
  { "backs", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaPoint, backs) },
  { "contributors", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaPoint, contributors) },
  { "source", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaPoint, source) },
  { "as_of", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaPoint, as_of) },
  { "check_on", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaPoint, check_on) },
  { "minutes", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaPoint, minutes) },
  { "theme", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaPoint, theme) },
  { "share", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaPoint, share), -1 },
  { "amounts", PLAZA_FIELD_NUMBERS, G_STRUCT_OFFSET (PlazaPoint, amounts) },
  { "headlines", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaPoint, headlines) },
  { "bodies", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaPoint, bodies) },
};

const PlazaRecordType plaza_point_type = {
  sizeof (PlazaPoint), point_fields, G_N_ELEMENTS (point_fields),
};

PlazaPoint *
plaza_point_new (void)
{
  return plaza_record_new (&plaza_point_type);
}

static const PlazaField message_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaMessage, id) },
  { "network", PLAZA_FIELD_ENUM, G_STRUCT_OFFSET (PlazaMessage, network),
    PLAZA_NETWORK_TWITTER, plaza_network_get_type },
  { "placeholders", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaMessage, placeholders) },
  { "texts", PLAZA_FIELD_TEXTS, G_STRUCT_OFFSET (PlazaMessage, texts) },
};

const PlazaRecordType plaza_message_type = {
  sizeof (PlazaMessage), message_fields, G_N_ELEMENTS (message_fields),
};

PlazaMessage *
plaza_message_new (void)
{
  return plaza_record_new (&plaza_message_type);
}

static const PlazaField value_fields[] = {
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaValue, name) },
  { "value", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaValue, value) },
};

const PlazaRecordType plaza_value_type = {
  sizeof (PlazaValue), value_fields, G_N_ELEMENTS (value_fields),
};

PlazaValue *
plaza_value_new (const char *name,
                 const char *value)
{
  PlazaValue *self = plaza_record_new (&plaza_value_type);

  self->name = g_strdup (name);
  self->value = g_strdup (value);
  return self;
}

PlazaPack *
plaza_pack_new (void)
{
  PlazaPack *self = g_new0 (PlazaPack, 1);

  self->campaign = plaza_campaign_record_new ();
  self->events = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->officials = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->bills = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->guides = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->themes = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->points = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->messages = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->sheets = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->lines = g_ptr_array_new_with_free_func (plaza_record_unref);
  return self;
}

void
plaza_pack_free (PlazaPack *self)
{
  if (self == NULL)
    return;

  plaza_record_unref (self->campaign);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->officials);
  g_ptr_array_unref (self->bills);
  g_ptr_array_unref (self->guides);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * plaza_message_value:
 * @name: a placeholder
 * @typed: (nullable): what the user typed for it
 *
 * Returns: (transfer full) (nullable): what goes into a message; %NULL where that is nothing
 */
char *
plaza_message_value (const char *name,
                     const char *typed)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  if (*bare == '\0')
    return NULL;
  /* A handle without its sign would reach nobody. */
  if (g_str_equal (name, "handle") && *bare != '@')
    return g_strconcat ("@", bare, NULL);

  return g_steal_pointer (&bare);
}

/**
 * plaza_message_fill:
 * @language: the content language
 * @values: (element-type utf8 utf8): what the user typed, by placeholder
 * @blank: what stands where nothing was typed
 *
 * Values go in one pass: a value that itself looks like a placeholder stays
 * what the user typed.
 *
 * Returns: (transfer full): the text
 */
char *
plaza_message_fill (const PlazaMessage *self,
                    const char         *language,
                    GHashTable         *values,
                    const char         *blank)
{
  const char *text = plaza_texts_get (self->texts, language);
  g_autoptr(GString) filled = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *close = *text == '{' ? strchr (text, '}') : NULL;
      g_autofree char *name = close != NULL ? g_strndup (text + 1, close - text - 1) : NULL;
      g_autofree char *value = NULL;

      if (name == NULL || !g_strv_contains ((const char * const *) self->placeholders, name))
        {
          g_string_append_c (filled, *text++);
          continue;
        }

      value = plaza_message_value (name, g_hash_table_lookup (values, name));
      g_string_append (filled, value != NULL ? value : blank);
      text = close + 1;
    }

  return g_string_free_and_steal (g_steal_pointer (&filled));
}
