/// The number of a role in `Project.roles`.
public typealias RoleID = Int
