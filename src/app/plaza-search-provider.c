/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-provider.h"

#include "plaza-campaign.h"
#include "plaza-config.h"
#include "plaza-default-campaign.h"
#include "plaza-recent-files.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

/* The shell shows five; who wants more opens the window. */
#define MAX_RESULTS 20

/* Of the campaigns that were opened lately, those that are searched beside the usual one. */
#define MOST_CAMPAIGNS 4

/* How long the program waits for another letter, in milliseconds, while it has no window. */
#define PATIENCE 60000

/* https://gitlab.gnome.org/GNOME/gnome-shell/-/blob/main/data/dbus-interfaces/org.gnome.ShellSearchProvider2.xml */
static const char interface[] =
  "<node>"
  "<interface name='org.gnome.Shell.SearchProvider2'>"
  "<method name='GetInitialResultSet'>"
  "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/></method>"
  "<method name='GetSubsearchResultSet'>"
  "<arg type='as' name='previous_results' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='as' name='results' direction='out'/></method>"
  "<method name='GetResultMetas'>"
  "<arg type='as' name='identifiers' direction='in'/><arg type='aa{sv}' name='metas' direction='out'/></method>"
  "<method name='ActivateResult'>"
  "<arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='u' name='timestamp' direction='in'/></method>"
  "<method name='LaunchSearch'>"
  "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/></method>"
  "</interface>"
  "</node>";

struct _PlazaSearchProvider
{
  GObject parent_instance;

  GtkApplication *application;   /* which owns this */
  GPtrArray      *campaigns;     /* that were searched last: the usual one, where it is there, and those that were opened lately */
  guint           registration;
};

G_DEFINE_FINAL_TYPE (PlazaSearchProvider, plaza_search_provider, G_TYPE_OBJECT)

static PlazaCampaign *
search_provider_get_campaign (GPtrArray  *campaigns,
                              const char *path)
{
  for (guint i = 0; i < campaigns->len; i++)
    if (g_str_equal (plaza_campaign_get_path (g_ptr_array_index (campaigns, i)), path))
      return g_ptr_array_index (campaigns, i);

  return NULL;
}

/* To search makes no campaign, and gets none ready. What another window changed is seen. */
static void
search_provider_add_campaign (PlazaSearchProvider *self,
                              GPtrArray           *campaigns,
                              const char          *path)
{
  PlazaCampaign *open = search_provider_get_campaign (self->campaigns, path);
  PlazaCampaign *campaign = open != NULL ? g_object_ref (open) : plaza_campaign_open_current (path, NULL);

  if (campaign != NULL)
    g_ptr_array_add (campaigns, campaign);
  if (open != NULL)
    plaza_campaign_refresh (open, NULL);
}

/* Again for each search that begins: the usual campaign first, then those that were opened lately. */
static void
search_provider_open (PlazaSearchProvider *self)
{
  g_autoptr(GPtrArray) campaigns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) recent = plaza_recent_files_list ();
  g_autofree char *usual = plaza_default_campaign_path ();

  search_provider_add_campaign (self, campaigns, usual);
  for (guint i = 0; i < recent->len && campaigns->len <= MOST_CAMPAIGNS; i++)
    {
      const PlazaRecentFile *file = g_ptr_array_index (recent, i);

      if (!g_str_equal (file->path, usual) && search_provider_get_campaign (campaigns, file->path) == NULL)
        search_provider_add_campaign (self, campaigns, file->path);
    }

  g_ptr_array_unref (self->campaigns);
  self->campaigns = g_steal_pointer (&campaigns);
}

/* What the shell calls an event: by its uid, and outside of the usual campaign also by its file. */
static char *
search_provider_identify (PlazaCampaign *campaign,
                          const char    *uid)
{
  g_autofree char *usual = plaza_default_campaign_path ();
  const char *path = plaza_campaign_get_path (campaign);

  return g_str_equal (path, usual) ? g_strdup (uid) : g_strconcat (uid, "\n", path, NULL);
}

static PlazaEvent *
search_provider_find_event (PlazaSearchProvider *self,
                            const char          *identifier)
{
  for (guint i = 0; i < self->campaigns->len; i++)
    {
      PlazaCampaign *campaign = g_ptr_array_index (self->campaigns, i);
      g_autofree char *uid = g_strndup (identifier, strcspn (identifier, "\n"));
      g_autofree char *known = search_provider_identify (campaign, uid);

      if (g_str_equal (known, identifier))
        return plaza_campaign_find_event (campaign, uid, NULL);
    }

  return NULL;
}

static void
search_provider_add_found (GVariantBuilder *found,
                           PlazaCampaign   *campaign,
                           const char      *text,
                           guint           *n)
{
  g_auto(PlazaEventQuery) query = PLAZA_EVENT_QUERY_INIT;
  g_autoptr(GArray) ids = NULL;

  query.text = g_strdup (text);
  query.order = PLAZA_EVENT_ORDER_DAY;
  query.limit = MAX_RESULTS;
  ids = plaza_campaign_query (campaign, &query, NULL);

  for (guint i = 0; ids != NULL && i < ids->len && *n < MAX_RESULTS; i++)
    {
      g_autoptr(PlazaEvent) event = plaza_campaign_get_event (campaign, g_array_index (ids, guint32, i));
      g_autofree char *identifier = event != NULL ? search_provider_identify (campaign, plaza_event_get_uid (event)) : NULL;

      if (identifier == NULL)
        continue;

      g_variant_builder_add (found, "s", identifier);
      (*n)++;
    }
}

static GVariant *
search_provider_find (PlazaSearchProvider *self,
                      GVariant            *terms,
                      gboolean             begins)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (GStrv) words);
  GVariantBuilder found;
  guint n = 0;

  if (begins || self->campaigns->len == 0)
    search_provider_open (self);

  g_variant_builder_init (&found, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->campaigns->len; i++)
    search_provider_add_found (&found, g_ptr_array_index (self->campaigns, i), text, &n);

  return g_variant_new ("(as)", &found);
}

static void
search_provider_add_meta (GVariantBuilder *metas,
                          const char      *identifier,
                          PlazaEvent      *event)
{
  const char *title = plaza_event_get_short_title (event);
  g_autofree char *line = plaza_wording_event_line_here (NULL, plaza_event_get_record (event), plaza_event_get_campaign_day (event));
  g_autofree char *visible_title = plaza_text_visible (title);
  g_autofree char *visible_line = plaza_text_visible (line);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (identifier));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (visible_title));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (visible_line));
  /* An icon's name is how a themed icon is written (g_icon_to_string()). */
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (PLAZA_APPLICATION_ID));
  g_variant_builder_close (metas);
}

static GVariant *
search_provider_describe (PlazaSearchProvider *self,
                          GVariant            *identifiers)
{
  g_autofree const char **known = g_variant_get_strv (identifiers, NULL);
  GVariantBuilder metas;

  if (self->campaigns->len == 0)
    search_provider_open (self);

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; known[i] != NULL; i++)
    {
      g_autoptr(PlazaEvent) event = search_provider_find_event (self, known[i]);

      if (event != NULL)
        search_provider_add_meta (&metas, known[i], event);
    }

  return g_variant_new ("(aa{sv})", &metas);
}

static void
search_provider_show_event (PlazaSearchProvider *self,
                            GVariant            *parameters)
{
  g_autoptr(GVariant) uid = g_variant_get_child_value (parameters, 0);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "show-event", uid);
}

static void
search_provider_show_search (PlazaSearchProvider *self,
                             GVariant            *parameters)
{
  g_autoptr(GVariant) terms = g_variant_get_child_value (parameters, 0);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (GStrv) words);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "search-events", g_variant_new_string (text));
}

static GVariant *
search_provider_answer (PlazaSearchProvider *self,
                        const char          *method,
                        GVariant            *parameters)
{
  g_autoptr(GVariant) last = g_variant_get_child_value (parameters, g_str_equal (method, "GetSubsearchResultSet") ? 1 : 0);

  if (g_str_equal (method, "ActivateResult"))
    search_provider_show_event (self, parameters);
  else if (g_str_equal (method, "LaunchSearch"))
    search_provider_show_search (self, parameters);
  else if (g_str_equal (method, "GetResultMetas"))
    return search_provider_describe (self, last);
  else
    return search_provider_find (self, last, g_str_equal (method, "GetInitialResultSet"));

  return NULL;
}

static void
search_provider_called_cb (GDBusConnection       *connection,
                           const char            *sender,
                           const char            *path,
                           const char            *interface_name,
                           const char            *method,
                           GVariant              *parameters,
                           GDBusMethodInvocation *invocation,
                           gpointer               data)
{
  PlazaSearchProvider *self = PLAZA_SEARCH_PROVIDER (data);
  GApplication *application = G_APPLICATION (self->application);

  g_application_hold (application);
  g_dbus_method_invocation_return_value (invocation, search_provider_answer (self, method, parameters));
  /* With a window it ends as ever, with the last one. */
  g_application_set_inactivity_timeout (application, gtk_application_get_windows (self->application) == NULL ? PATIENCE : 0);
  g_application_release (application);
}

static void
plaza_search_provider_finalize (GObject *object)
{
  PlazaSearchProvider *self = PLAZA_SEARCH_PROVIDER (object);

  g_ptr_array_unref (self->campaigns);

  G_OBJECT_CLASS (plaza_search_provider_parent_class)->finalize (object);
}

static void
plaza_search_provider_class_init (PlazaSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plaza_search_provider_finalize;
}

static void
plaza_search_provider_init (PlazaSearchProvider *self)
{
  self->campaigns = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plaza_search_provider_new:
 * @application: (unowned): which shows what is chosen; it must outlive this
 *
 * Returns: (transfer full): what answers the shell's search
 */
PlazaSearchProvider *
plaza_search_provider_new (GtkApplication *application)
{
  PlazaSearchProvider *self = g_object_new (PLAZA_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * plaza_search_provider_export:
 * @connection: the session's bus
 * @path: where on it
 * @error: return location for an error
 *
 * Returns: whether it can be asked there now
 */
gboolean
plaza_search_provider_export (PlazaSearchProvider  *self,
                              GDBusConnection      *connection,
                              const char           *path,
                              GError              **error)
{
  static const GDBusInterfaceVTable functions = { .method_call = search_provider_called_cb };
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, error);

  if (node != NULL)
    self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0], &functions, self, NULL, error);

  return self->registration != 0;
}

/**
 * plaza_search_provider_unexport:
 * @connection: the bus that it was exported on
 */
void
plaza_search_provider_unexport (PlazaSearchProvider *self,
                                GDBusConnection     *connection)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
}
