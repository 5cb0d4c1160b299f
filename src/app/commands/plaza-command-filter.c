/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-filter.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-suggest.h"

/* What --state and --day call the events that have none. */
#define NONE "none"

/**
 * plaza_command_filter_add_options:
 * @self: what takes the values; cleared with plaza_command_filter_clear();
 *   its knows_near and has_own_order must be set
 * @context: a command's options
 *
 * The values are taken as bytes, since GLib would refuse an accent in a locale
 * without charset.
 */
void
plaza_command_filter_add_options (PlazaCommandFilter *self,
                                  GOptionContext     *context)
{
  const GOptionEntry entries[] = {
    { "search", 's', 0, G_OPTION_ARG_FILENAME, &self->search,
      /* Translators: TEXT, STATE, … are what the user puts there. */
      N_("Only events with these words; the last may be a word’s beginning"), N_("TEXT") },
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &self->state,
      N_("Only events in this state: two letters, or “none”"), N_("STATE") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->kinds,
      N_("Only events of this kind; may be given again"), N_("KIND") },
    { "day", 0, 0, G_OPTION_ARG_FILENAME, &self->day,
      N_("Only events on this day: 2017-02-22, or “none”"), N_("DAY") },
    { "attendance", 0, 0, G_OPTION_ARG_FILENAME, &self->attendance,
      N_("Only events that are “open” to the public, or for those “invited”"), N_("ATTENDANCE") },
    { "attention", 0, 0, G_OPTION_ARG_NONE, &self->attention,
      N_("Only events without a time, an address or a contact"), NULL },
    { "review", 0, 0, G_OPTION_ARG_FILENAME, &self->review,
      self->is_staffs ? N_("Only events that are “pending”, “approved” or “declined”; “all” unless --public is given")
                      : N_("Events that are “pending”, “declined” or “all” instead of the approved ones"), N_("REVIEW") },
    G_OPTION_ENTRY_NULL
  };
  const GOptionEntry public[] = {
    { "public", 0, 0, G_OPTION_ARG_NONE, &self->is_public, N_("Only what the public sees: approved events, without private facts"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const GOptionEntry order[] = {
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &self->order,
      self->knows_near ? N_("Order by “state”, by “day”, or with --near by “distance”")
                       : N_("Order by “state” or by “day”"), N_("ORDER") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (self->knows_public)
    g_option_context_add_main_entries (context, public, GETTEXT_PACKAGE);
  if (!self->has_own_order)
    g_option_context_add_main_entries (context, order, GETTEXT_PACKAGE);
}

void
plaza_command_filter_clear (PlazaCommandFilter *self)
{
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->attendance, g_free);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->review, g_free);
}

/**
 * plaza_command_filter_get_used:
 * @self: what was typed
 *
 * Returns: (nullable): the first of its options that was, such as "--state"
 */
const char *
plaza_command_filter_get_used (const PlazaCommandFilter *self)
{
  const struct { gboolean used; const char *option; } options[] = {
    { self->search != NULL, "--search" }, { self->state != NULL, "--state" }, { self->kinds != NULL, "--kind" },
    { self->day != NULL, "--day" }, { self->attendance != NULL, "--attendance" }, { self->attention, "--attention" },
    { self->order != NULL, "--order" }, { self->review != NULL, "--review" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].used)
      return options[i].option;

  return NULL;
}

/* Answers the values of an enumeration, in order. */
static GStrv
filter_nicks_of (GType type)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GTypeClass) klass = g_type_class_ref (type);
  const GEnumClass *enum_class = G_ENUM_CLASS (klass);

  for (guint i = 0; i < enum_class->n_values; i++)
    g_strv_builder_add (builder, enum_class->values[i].value_nick);

  return g_strv_builder_end (builder);
}

static void
filter_complain_of_value (const char         *option,
                          const char         *value,
                          const char * const *values)
{
  g_autofree char *quoted = plaza_command_quote (value);
  g_autofree char *list = g_strjoinv (", ", (GStrv) values);
  const char *nearest = plaza_suggest_nearest (value, values);

  if (nearest != NULL)
    /* Translators: %1$s is an option such as --kind, %3$s a value near what was typed, %4$s all of them. */
    plaza_command_misuse (_("%1$s has no value “%2$s”. Did you mean %3$s? It may be %4$s."), option, quoted, nearest, list);
  else
    plaza_command_misuse (_("%1$s has no value “%2$s”. It may be %3$s."), option, quoted, list);
}

static gboolean
filter_take_text (PlazaCommandFilter *self,
                  PlazaEventQuery    *query)
{
  if (self->search == NULL)
    return TRUE;

  query->text = plaza_command_to_utf8 (self->search);
  if (query->text == NULL)
    plaza_command_misuse (_("The value of %s is not text."), "--search");

  return query->text != NULL;
}

static gboolean
filter_take_state (PlazaCommandFilter *self,
                   PlazaEventQuery    *query)
{
  g_autofree char *upper = NULL;
  g_autofree char *quoted = NULL;

  if (self->state == NULL)
    return TRUE;

  if (g_ascii_strcasecmp (self->state, NONE) == 0)
    {
      query->state = g_strdup ("");
      return TRUE;
    }

  upper = g_ascii_strup (self->state, -1);
  if (plaza_state_is_known (upper))
    {
      query->state = g_steal_pointer (&upper);
      return TRUE;
    }

  quoted = plaza_command_quote (self->state);
  plaza_command_misuse (_("There is no state “%s”. Give its two letters, such as MI, or “none”."), quoted);

  return FALSE;
}

static gboolean
filter_take_kinds (PlazaCommandFilter *self,
                   PlazaEventQuery    *query)
{
  for (guint i = 0; self->kinds != NULL && self->kinds[i] != NULL; i++)
    {
      g_auto(GStrv) names = g_strsplit (self->kinds[i], ",", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          int kind;

          if (!plaza_enum_from_nick (PLAZA_TYPE_KIND, g_strstrip (names[j]), &kind))
            {
              g_auto(GStrv) nicks = filter_nicks_of (PLAZA_TYPE_KIND);

              filter_complain_of_value ("--kind", names[j], (const char * const *) nicks);
              return FALSE;
            }
          query->kinds |= 1u << kind;
        }
    }

  return TRUE;
}

static gboolean
filter_take_day (PlazaCommandFilter *self,
                 PlazaEventQuery    *query)
{
  g_autofree char *quoted = NULL;

  if (self->day == NULL)
    return TRUE;

  if (g_ascii_strcasecmp (self->day, NONE) == 0 || plaza_date_is_valid (self->day))
    {
      query->day = g_strdup (plaza_date_is_valid (self->day) ? self->day : "");
      return TRUE;
    }

  quoted = plaza_command_quote (self->day);
  plaza_command_misuse (_("“%s” is not a day. Write it like 2017-02-22, or “none”."), quoted);

  return FALSE;
}

static gboolean
filter_take_attendance (PlazaCommandFilter *self,
                        PlazaEventQuery    *query)
{
  g_auto(GStrv) nicks = filter_nicks_of (PLAZA_TYPE_ATTENDANCE);

  if (self->attendance == NULL || plaza_enum_from_nick (PLAZA_TYPE_ATTENDANCE, self->attendance, &query->attendance))
    return TRUE;

  filter_complain_of_value ("--attendance", self->attendance, (const char * const *) nicks);

  return FALSE;
}

/* What leaves the program is approved; the staff's own view has all. */
static gboolean
filter_take_review (PlazaCommandFilter *self,
                    PlazaEventQuery    *query)
{
  const char *choices[] = { "pending", "approved", "declined", "all", NULL };
  int choice = self->is_staffs && !self->is_public ? PLAZA_REVIEW_CHOICE_ALL : PLAZA_REVIEW_CHOICE_APPROVED;

  if (self->review != NULL && !plaza_enum_from_nick (PLAZA_TYPE_REVIEW_CHOICE, self->review, &choice))
    {
      filter_complain_of_value ("--review", self->review, choices);
      return FALSE;
    }

  query->review = choice;
  return TRUE;
}

static gboolean
filter_take_order (PlazaCommandFilter *self,
                   PlazaEventQuery    *query)
{
  const char *orders[] = { "state", "day", self->knows_near ? "distance" : NULL, NULL };

  if (self->order == NULL || g_str_equal (self->order, orders[0]))
    query->order = PLAZA_EVENT_ORDER_STATE;
  else if (g_str_equal (self->order, orders[1]))
    query->order = PLAZA_EVENT_ORDER_DAY;
  else if (g_strcmp0 (self->order, orders[2]) == 0)
    query->order = PLAZA_EVENT_ORDER_DISTANCE;
  else
    {
      filter_complain_of_value ("--order", self->order, orders);
      return FALSE;
    }

  return TRUE;
}

/**
 * plaza_command_filter_to_query:
 * @self: what was typed
 * @query: (out): what it asks for
 *
 * Returns: whether all of it means something; otherwise there was a complaint,
 *   and the command was called wrongly
 */
gboolean
plaza_command_filter_to_query (PlazaCommandFilter *self,
                               PlazaEventQuery    *query)
{
  query->attention = self->attention;

  return filter_take_text (self, query) && filter_take_state (self, query) && filter_take_kinds (self, query) &&
         filter_take_day (self, query) && filter_take_attendance (self, query) && filter_take_review (self, query) && filter_take_order (self, query);
}

/**
 * plaza_command_find_events:
 * @campaign: a campaign
 * @query: what is asked for
 *
 * Returns: (transfer full) (element-type PlazaEvent): the events in order, or
 *   %NULL after a complaint
 */
GPtrArray *
plaza_command_find_events (PlazaCampaign         *campaign,
                           const PlazaEventQuery *query)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *events = NULL;

  if (plaza_campaign_begin_reading (campaign, &error))
    events = plaza_campaign_read_events (campaign, query, NULL, &error);
  if (events == NULL)
    plaza_command_fail (error);

  return events;
}
